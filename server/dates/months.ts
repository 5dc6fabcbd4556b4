const months = [
  'january jan january كانون الثاني يناير januar',
  'february feb شباط فبراير februar',
  'march mar اذار مارس märz maerz',
  'april apr نيسان ابريل',
  'may ايار مايو mai',
  'june jun حزيران يونيو juni',
  'july jul تموز يوليو juli',
  'august aug اب اغسطس',
  'september sep sept ايلول سبتمبر',
  'october oct تشرين الاول اكتوبر oktober okt',
  'november nov تشرين الثاني نوفمبر',
  'december dec كانون الاول ديسمبر dezember dez',
]
const twoWords: Record<string, number> = { 'كانون الثاني': 1, 'تشرين الاول': 10, 'تشرين الثاني': 11, 'كانون الاول': 12 }

/** 1 to 12 for "May", "sept", "ايار"; null for other words. Lower case, without hamzas. */
export function monthOf(words: string): number | null {
  const found = twoWords[words] ?? months.findIndex(each => each.split(' ').includes(words)) + 1
  return found > 0 ? found : null
}
