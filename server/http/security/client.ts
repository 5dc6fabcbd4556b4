/** Who a request counts for where clients take turns. */
import { ipKeyGenerator } from 'express-rate-limit'

/** The address; of IPv6 the network, for one machine has as many addresses there as it likes. */
export const clientOf = ({ ip }: { ip?: string | undefined }): string => ipKeyGenerator(ip ?? '')
