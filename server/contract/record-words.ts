/** Plain lists, without the checks of ontology.ts. */

/** The order is that of a relation's modality, strongest first. */
export const modalities = ['asserted', 'reported', 'attributed', 'intended', 'denied', 'counterfactual'] as const

/** Attribution: whose words it is, or that a recording is genuine; content: that it is so. In display order. */
export const contestGrounds = ['attribution', 'content'] as const

/** The first that fits (server/evidence/states.ts). */
export const states = ['withdrawn', 'derived', 'denied', 'contested', 'attributed-only', 'corroborated', 'single-source'] as const
