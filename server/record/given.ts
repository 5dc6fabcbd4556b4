export const given = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }

export const recorded = ({ recordedBy, recordedAt }: { recordedBy?: string; recordedAt?: string | null }) =>
  recordedBy === undefined ? {} : { recorded: { by: recordedBy, ...given({ at: recordedAt }) } }
