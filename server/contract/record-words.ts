interface ModalityRule {
  /** How a sentence takes it; what is said as a denial, or as what has not come about, is no drawn relation. */
  said: 'plainly' | 'denial' | 'wish' | 'unreal'
  /** Whose words a claim of it is: the publisher's own, somebody's for whom the publisher vouches, or only the last speaker's. */
  voice: 'publisher' | 'vouched' | 'speaker'
  /** What chain it asks for: the publisher alone, somebody after the publisher, or either. */
  chain: 'alone' | 'longer' | 'either'
  /** A negative claim of it makes a line of its own, where its predicate's denials do. */
  denialDrawn: boolean
}

/** In the order of a relation's modality, strongest first. client/notation/manners.ts does not compile without a row for each. */
export const modalityRules = {
  asserted: { said: 'plainly', voice: 'publisher', chain: 'alone', denialDrawn: true },
  reported: { said: 'plainly', voice: 'vouched', chain: 'longer', denialDrawn: true },
  attributed: { said: 'plainly', voice: 'speaker', chain: 'longer', denialDrawn: true },
  intended: { said: 'wish', voice: 'speaker', chain: 'either', denialDrawn: false },
  denied: { said: 'denial', voice: 'speaker', chain: 'either', denialDrawn: true },
  counterfactual: { said: 'unreal', voice: 'speaker', chain: 'either', denialDrawn: false },
} as const satisfies Record<string, ModalityRule>

type ModalityName = keyof typeof modalityRules

export const modalities = Object.keys(modalityRules) as readonly ModalityName[]

export const saidAs = (modality: ModalityName): ModalityRule['said'] => modalityRules[modality].said
export const voiceOf = (modality: ModalityName): ModalityRule['voice'] => modalityRules[modality].voice

export const modalitiesSaid = (how: ModalityRule['said']): ModalityName[] => modalities.filter(each => saidAs(each) === how)
export const modalitiesIn = (voice: ModalityRule['voice']): ModalityName[] => modalities.filter(each => voiceOf(each) === voice)

/** Of a claim that names none. */
export const usualModality = (links: number): ModalityName => (links === 1 ? 'asserted' : 'attributed')

/** Attribution: whose words it is, or that a recording is genuine; content: that it is so. In display order. */
export const contestGrounds = ['attribution', 'content'] as const

/** The first that fits (server/evidence/states.ts). */
export const states = ['withdrawn', 'derived', 'denied', 'contested', 'attributed-only', 'corroborated', 'single-source'] as const
