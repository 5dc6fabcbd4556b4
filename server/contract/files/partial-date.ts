/** As far as it is known: 2022, 2022-07 or 2022-07-20. */
export const partialDate = /^\d{4}(-\d{2}(-\d{2})?)?$/
