/** The order is that of a relation's modality, strongest first. */
export const modalities = ['asserted', 'reported', 'attributed', 'intended', 'denied', 'counterfactual'] as const

interface ModalityRule {
  /** How a sentence takes it: as what somebody says or denies, as what is wanted, or as what has not come about. */
  said: 'plainly' | 'as a denial' | 'as a wish' | 'as unreal'
  /** A negative claim of it makes a line of its own, where its predicate's denials do. */
  denialDrawn: boolean
}

/** A new modality does not compile without its row; client/notation/manners.ts has its drawing. */
export const modalityRules: Readonly<Record<(typeof modalities)[number], ModalityRule>> = {
  asserted: { said: 'plainly', denialDrawn: true },
  reported: { said: 'plainly', denialDrawn: true },
  attributed: { said: 'plainly', denialDrawn: true },
  intended: { said: 'as a wish', denialDrawn: false },
  denied: { said: 'as a denial', denialDrawn: true },
  counterfactual: { said: 'as unreal', denialDrawn: false },
}

/** Attribution: whose words it is, or that a recording is genuine; content: that it is so. In display order. */
export const contestGrounds = ['attribution', 'content'] as const

/** The first that fits (server/evidence/states.ts). */
export const states = ['withdrawn', 'derived', 'denied', 'contested', 'attributed-only', 'corroborated', 'single-source'] as const
