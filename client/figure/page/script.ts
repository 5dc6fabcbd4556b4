/** In the page, which works without it: a line opens its evidence, words narrow the list, an address a statement. */
export const script = `(() => {
  const all = [...document.querySelectorAll('details[id]')]
  const figure = document.querySelector('figure')
  const field = document.querySelector('input[type=search]')
  const count = document.querySelector('output')
  const drawn = number => document.querySelectorAll('figure [data-n="' + number + '"]')
  const choose = (number, scroll) => {
    for (const each of document.querySelectorAll('.chosen')) each.classList.remove('chosen')
    figure.classList.toggle('chosen-one', number !== null)
    if (number === null) return
    for (const each of drawn(number)) each.classList.add('chosen')
    const details = document.getElementById('s-' + number)
    if (!details) return
    details.classList.add('chosen')
    details.open = true
    if (scroll) { details.scrollIntoView({ block: 'center' }); details.querySelector('summary').focus({ preventScroll: true }) }
  }
  document.documentElement.classList.add('script')
  for (const group of document.querySelectorAll('figure [data-n]')) {
    const path = group.querySelector('path[fill=none]')
    if (path) {
      const wide = path.cloneNode()
      wide.setAttribute('stroke', 'transparent'); wide.setAttribute('stroke-width', '9'); wide.removeAttribute('stroke-dasharray')
      wide.setAttribute('pointer-events', 'stroke'); group.append(wide)
    }
    group.addEventListener('click', () => choose(group.dataset.n, true))
  }
  for (const details of all) details.querySelector('summary').addEventListener('click', event => {
    event.preventDefault()
    const opening = !details.open
    choose(opening ? details.id.slice(2) : null, false)
    details.open = opening
  })
  // what the lens, the step and the words leave; null: all
  let lens = null, step = null
  const within = number => [lens, step].every(part => part === null || part.includes(String(number)))
  const show = () => {
    for (const group of document.querySelectorAll('figure [data-n]')) group.classList.toggle('pale', !within(group.dataset.n))
    find()
  }
  const find = () => {
    const words = field.value.toLocaleLowerCase().split(/\\s+/).filter(Boolean)
    let left = 0
    for (const details of all) {
      const text = details.textContent.toLocaleLowerCase()
      details.hidden = !words.every(word => text.includes(word)) || !within(details.id.slice(2))
      if (!details.hidden) left += 1
    }
    for (const group of document.querySelectorAll('section.group')) group.hidden = !group.querySelector('details:not([hidden])')
    count.textContent = words.length === 0 && lens === null && step === null ? '' : count.dataset.words.replace('{left}', left).replace('{all}', all.length)
  }
  document.querySelector('.find').hidden = false
  field.addEventListener('input', find)
  addEventListener('keydown', event => {
    if (event.key === '/' && document.activeElement !== field) { event.preventDefault(); field.focus() }
    if (event.key === 'Escape') { field.value = ''; find(); choose(null, false) }
  })
  for (const radio of document.querySelectorAll('input[name=lens]')) radio.addEventListener('change', () => {
    lens = radio.value === '' ? null : radio.value.split(' ')
    show()
  })
  const lenses = document.querySelector('.lens')
  if (lenses) lenses.hidden = false
  const steps = [...document.querySelectorAll('.step')]
  const nav = document.querySelector('.steps')
  const toStep = n => {
    steps.forEach((each, k) => { each.hidden = n !== null && k !== n })
    step = n === null ? null : steps[n].dataset.numbers.split(' ')
    const said = nav.querySelector('span')
    said.textContent = n === null ? '' : said.dataset.words.replace('{step}', n + 1)
    nav.querySelector('[data-way="-1"]').disabled = n === null || n === 0
    nav.querySelector('[data-way="1"]').disabled = n === steps.length - 1
    nav.dataset.at = n === null ? '' : n
    show()
  }
  if (nav) {
    nav.hidden = false
    toStep(null)
    for (const button of nav.querySelectorAll('button')) button.addEventListener('click', () => {
      const way = Number(button.dataset.way), at = nav.dataset.at === '' ? -1 : Number(nav.dataset.at)
      location.hash = way === 0 ? '#story' : '#step-' + (at + way + 1)
    })
  }
  const whole = () => {
    lens = null
    for (const radio of document.querySelectorAll('input[name=lens]')) radio.checked = radio.value === ''
    if (nav) toStep(null)
    else show()
  }
  const go = () => {
    const found = /^#(s|step)-(\\d+)$/.exec(location.hash)
    const asked = found && found[1] === 'step' ? steps[found[2] - 1] : null
    if (asked) { toStep(found[2] - 1); asked.focus({ preventScroll: true }) }
    else if (nav && !found) toStep(null)
    if (found && found[1] === 's') {
      if (!within(found[2])) whole()
      choose(found[2], true)
    }
  }
  addEventListener('hashchange', go)
  go()
  addEventListener('beforeprint', () => { for (const details of all) details.open = true })
  if (parent !== window) {
    const tell = () => parent.postMessage({ type: 'isnad-page', height: document.documentElement.scrollHeight, version: document.body.dataset.version }, '*')
    new ResizeObserver(tell).observe(document.body)
  }
})()`
