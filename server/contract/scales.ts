/** No scale is computed from another. Admiralty: reliability of a source, credibility of a claim. ICD 203: likelihood, confidence. */
export const scales = {
  reliability: ['A', 'B', 'C', 'D', 'E', 'F'],
  credibility: ['1', '2', '3', '4', '5', '6'],
  likelihood: ['almost no chance', 'very unlikely', 'unlikely', 'roughly even chance', 'likely', 'very likely', 'almost certain'],
  confidence: ['low', 'moderate', 'high'],
} as const
export type Scale = keyof typeof scales
export const scaleNames = Object.keys(scales) as Scale[]
