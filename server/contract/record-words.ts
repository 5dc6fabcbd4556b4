/** Words that the record is written in, as lists: without the checks that ontology.ts makes of them. */

/** How a claim is said. The order is the strength order of a relation's modality, strongest first. */
export const modalities = ['asserted', 'reported', 'attributed', 'intended', 'denied', 'counterfactual'] as const

/** What is contested: whose words these are, or that a recording is genuine; or that it is so. In the order in which they are listed. */
export const contestGrounds = ['attribution', 'content'] as const

/** The first that fits, in this order (server/evidence/states.ts). */
export const states = ['withdrawn', 'derived', 'denied', 'contested', 'attributed-only', 'corroborated', 'single-source'] as const
