/** As claims name it in `enteredIn`: "nodes.csv and edges.csv". */
export const fileNameOf = (files: readonly { name: string }[]): string =>
  files.map(({ name }) => name.replace(/^.*[\\/]/, '')).join(' and ')
