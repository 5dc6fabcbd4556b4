/** "a former accountant", "two hotel employees": somebody without a name. */
const unnamed =
  /^(an?|one|two|three|four|five|several|some|many|the|unnamed|anonymous|unknown|another|sources?|officials?|witness(es)?)(?!\p{L})|^(مصدر|مصادر|شاهد|شهود|مسؤول|موظف)(?!\p{L})/iu

/** Names with a small particle in front (al-, bin) are names. */
export const isUnnamed = (name: string): boolean =>
  (unnamed.test(name) && !/^(The|An?) \p{Lu}/u.test(name)) ||
  (/^\p{Ll}/u.test(name) && !/^(al-|el-|bin |ibn |de |van |von |der )/.test(name))
