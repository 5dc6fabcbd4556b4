import { ipKeyGenerator } from 'express-rate-limit'

/** For IPv6 the network, since one machine has as many addresses there as it likes. */
export const clientOf = ({ ip }: { ip?: string | undefined }): string => ipKeyGenerator(ip ?? '')
