import { useQuery } from '@tanstack/react-query'
import { memo, useEffect, useMemo, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { everyone } from '../../../server/contract/everyone.ts'
import { type LensBarActs, useExplorer, useHealth, useShared } from '../../session/context.tsx'
import { goBy } from '../../session/go-by.ts'
import { useNames } from '../../session/names.ts'
import { queries } from '../../session/queries.ts'
import { campOf, campsIn } from '../../state/camps.ts'
import type { LensChoice } from '../../state/lens-presets/preset.ts'
import { besideName, lensChoices, sameLens } from '../../state/lenses.ts'
import { Icon } from '../../ui/icon.tsx'
import { later } from '../../ui/later.tsx'
import { denialWords } from '../../words/told-denials.ts'
import { useLensFit } from './lens-fit.ts'
import { t } from './t.ts'

const CampPicker = later(async () => (await import('../whatif/camp-picker.tsx')).CampPicker)

const inBar = 3

export const LensBar = memo(function LensBar() {
  const { explorer, announce, lenses } = useShared()
  const health = useHealth()
  const lens = useExplorer(state => state.picture.lens)
  const [busy, setBusy] = useState<string | null>(null)
  const { without, withdrawn } = lens
  // what is set aside, and whether withdrawn relations are shown, stays when the speaker changes
  const kept = { without, ...(withdrawn && { withdrawn }) }
  const { data: who } = useQuery(queries.speakers({ ...everyone, without }))
  const choices = useMemo(() => (who ? lensChoices(who) : []), [who])
  const current = choices.find(choice => sameLens({ ...choice.lens, ...kept }, lens))

  const choose = async (choice: LensChoice): Promise<void> => {
    if (choice === current || busy) return
    setBusy(choice.key)
    await goBy({ explorer, announce }, choice.lens, choice.label, choice.denies && denialWords(choice.denies))
    setBusy(null)
  }
  useEffect(() => {
    const next = (): void => {
      const at = current ? choices.indexOf(current) : -1
      const choice = choices[(at + 1) % choices.length]
      if (choice) void choose(choice)
    }
    const acts: LensBarActs = {
      choices: () =>
        choices
          .filter(choice => choice !== current)
          .map(choice => ({ key: choice.key, label: choice.label, beside: String(beside(choice, true)) })),
      choose(key) {
        const choice = choices.find(each => each.key === key)
        if (choice) void choose(choice)
      },
      next,
    }
    lenses.current = acts
    return () => {
      if (lenses.current === acts) lenses.current = null
    }
  })

  const byName = useNames(lens.by)
  const denier = choices.find(({ denies }) => denies !== undefined)
  const front = [...choices.filter(choice => choice !== denier).slice(0, inBar), ...(denier ? [denier] : [])]
  const wanted = [...front, ...(current && !front.includes(current) ? [current] : [])]
  const camp =
    current || choices.length < 2
      ? null
      : (campOf(campsIn(localStorage), lens.by)?.name ??
        (lens.by.length > 1 ? t('aCampOf', { by: lens.by.length }) : lens.by[0] ? byName(lens.by[0]) : t('aLensOfItsOwn')))
  const [bar, twin, fit] = useLensFit(current?.key ?? 'camp')
  const shown = wanted.filter(({ key }) => !fit || fit.shown.has(key))
  const leftOut = wanted.filter(choice => !shown.includes(choice))
  // of a part only the whole could tell
  const inferred = useExplorer(({ picture: { loaded } }) =>
    loaded.truncated ? 0 : [...loaded.relations.values()].filter(({ derived }) => derived).length,
  )
  const beside = (choice: LensChoice, full: boolean): string | number => {
    if (choice.denies) return full ? denialWords(choice.denies) : t('denies')
    return besideName(choice.count, choice === current && choice.lens.by.length > 0 ? inferred : 0, full)
  }
  return (
    <section className="lensbar" aria-label={t('accordingTo')} data-region="Lens">
      <span className="lens-lead" aria-hidden="true">
        {t('accordingTo')}
      </span>
      <div className="lens-room" ref={bar}>
        <ToggleButtonGroup
          className="lens-choices"
          aria-label={t('accordingTo')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={current ? [current.key] : []}
          onSelectionChange={keys => {
            const choice = choices.find(each => keys.has(each.key))
            if (choice) void choose(choice)
          }}
        >
          {shown.map(choice => (
            <ToggleButton
              key={choice.key}
              id={choice.key}
              className="lens-choice"
              aria-label={`${choice.label} ${beside(choice, true)}`.trim()}
              isDisabled={health.lostAt !== null && choice !== current}
            >
              <span title={choice.denies ? `${choice.label} ${denialWords(choice.denies)}` : choice.label}>{choice.short}</span>{' '}
              <span className="num">{beside(choice, fit?.full ?? true)}</span>
            </ToggleButton>
          ))}
          {camp !== null && (
            <span className="lens-choice" data-selected>
              <span>{camp}</span>
            </span>
          )}
        </ToggleButtonGroup>
      </div>
      <div className="lens-twin" ref={twin} aria-hidden="true">
        {camp !== null && <Twin id="camp" label={camp} beside="" chosen />}
        {wanted.map(choice => (
          <Twin
            key={choice.key}
            id={choice.key}
            label={choice.short}
            beside={beside(choice, true)}
            least={beside(choice, false)}
            chosen={choice === current}
          />
        ))}
      </div>
      <DialogTrigger>
        <Button className="btn small plain lens-other" isDisabled={health.lostAt !== null}>
          {t('others')} <Icon name="chevron" size={13} />
        </Button>
        <Popover className="menu foundations-popover" placement="bottom end">
          <Dialog className="foundations-dialog" aria-label={t('accordingToOthers')}>
            {({ close }) => (
              <>
                {leftOut.length > 0 && (
                  <ul className="camp-list lens-left-out" aria-label={t('lensesWithoutRoomInTheBar')}>
                    {leftOut.map(choice => (
                      <li key={choice.key}>
                        <Button
                          className="row-button"
                          onPress={() => {
                            close()
                            void choose(choice)
                          }}
                        >
                          {choice.label} <span className="muted num">{beside(choice, true)}</span>
                        </Button>
                      </li>
                    ))}
                  </ul>
                )}
                <CampPicker
                  by={lens.by}
                  onChoose={(by, label) =>
                    void choose({
                      key: `camp:${by.join()}`,
                      label: by.length === 0 ? t('everyone') : label,
                      short: label,
                      lens: { ...everyone, by: [...by] },
                      count: null,
                    })
                  }
                />
              </>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </section>
  )
})

interface TwinProps {
  id: string
  label: string
  beside: string | number
  least?: string | number
  chosen: boolean
}

function Twin({ id, label, beside, least = beside, chosen }: TwinProps) {
  const forms = { full: beside, ...(least !== beside && { least }) }
  return Object.entries(forms).map(([form, words]) => (
    <span key={form} className="lens-choice" data-selected={chosen || undefined} data-key={id} data-form={form}>
      <span>{label}</span> <span className="num">{words}</span>
    </span>
  ))
}
