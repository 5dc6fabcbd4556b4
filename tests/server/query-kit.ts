import { post } from './serve.ts'

export const ask = { cypher: 'RETURN 1 AS x' }

export async function reading(address: string, init: RequestInit = {}) {
  const response = await post(address, '/api/query', ask, init)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const start = async () => {
    while (!text.includes('\n')) text += (await reader?.read())?.value ?? ''
    return JSON.parse(text.slice(0, text.indexOf('\n')))
  }
  const rest = async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) text += part.value
    return text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
  }
  return { response, start, rest }
}
