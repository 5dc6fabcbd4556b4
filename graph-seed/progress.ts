import ora from 'ora'

export interface Progress {
  step(text: string): void
  done(): void
}

export function createProgress(): Progress {
  if (!process.stderr.isTTY) return { step: () => {}, done: () => {} }
  const spinner = ora({ stream: process.stderr })
  return {
    step: text => void spinner.start(text),
    done: () => void spinner.stop(),
  }
}
