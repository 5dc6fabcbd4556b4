import type { Response, Router } from 'express'
import { ProblemError } from '../../answers/problems.ts'
import { api } from '../../contract/api.ts'
import { mostSourceBytes } from '../../contract/texts/source-bytes.ts'
import { coded } from '../../contract/told/coded.ts'
import { noted, notedWords } from '../../contract/told/noted.ts'
import type { PageCheck } from '../../contract/web.ts'
import { differenceOf, missingQuotes } from '../../web/compare.ts'
import type { Pages } from '../../web/pages.ts'
import { PageRefused } from '../../web/refused.ts'
import { hashOf } from '../../web/warc.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

const most = 3

export function webRoutes(router: Router, { answers, pages, checked }: RouteContext): void {
  let running = 0
  const one = async <T>(response: Response, work: (pages: Pages, signal: AbortSignal) => Promise<T>): Promise<T> => {
    if (!pages) throw new ProblemError('not-found', coded('noPageOfTheWeb'))
    if (running >= most) throw new ProblemError('too-many', coded('pagesAreBeingFetchedTry', { most }))
    running++
    try {
      return await work(pages, left(response))
    } catch (error) {
      throw error instanceof PageRefused ? new ProblemError('invalid-input', error.told) : error
    } finally {
      running--
    }
  }

  bind(
    router,
    api.readPage,
    ({ body: { address, private: mayBePrivate = false } }, _request, response) =>
      one(response, async (its, signal) => {
        const got = await its.get(address, { mayBePrivate, signal })
        if (got.status >= 400) throw new PageRefused(coded('thePageAnswersItIs', { status: got.status }))
        const page = await its.read(got.body, got.type, signal)
        const kept = await its.keep(got)
        const { sha256 } = kept ?? { sha256: hashOf(got.body) }
        return { ...page, url: got.url, sha256, kept, ...notKept(its), archive: `https://web.archive.org/web/${got.url}` }
      }),
    checked,
  )
  bind(
    router,
    api.readSourceFile,
    ({ body: { base64 } }, _request, response) =>
      one(response, async (its, signal) => {
        const body = Buffer.from(base64, 'base64')
        if (body.length > mostSourceBytes) throw new PageRefused(coded('fileOfSourceTooLarge', { most: mostSourceBytes / 1024 / 1024 }))
        return { ...(await its.read(body, '', signal)), sha256: hashOf(body) }
      }),
    checked,
  )
  bind(
    router,
    api.checkPage,
    ({ body: { source, private: mayBePrivate = false } }, _request, response) =>
      one(response, async (its, signal) => {
        const { url, quotes } = await answers.part('quotesOf', source)
        if (url === null) throw new ProblemError('invalid-input', coded('thisSourceHasNoAddress'))
        const kept = await its.last(url)
        const before = kept && { file: kept.file, sha256: kept.sha256, at: kept.at }
        const nothing: PageCheck = {
          ...{ url, there: false, why: null, toldWhy: null, before, gone: null, fresh: null, quotes: quotes.length },
          ...{ missing: [], kept: null, ...notKept(its) },
        }
        const got = await its.get(url, { mayBePrivate, signal })
        if (got.status >= 400) {
          const why = noted('addressAnswers', { status: got.status })
          return { ...nothing, why: notedWords(why), toldWhy: why }
        }
        const now = await its.read(got.body, got.type, signal)
        const old = kept && (await its.read(kept.body, kept.type, signal))
        const difference = old && differenceOf(old.text, now.text)
        return {
          ...nothing,
          there: true,
          gone: difference?.gone ?? null,
          fresh: difference?.fresh ?? null,
          missing: missingQuotes(now.text, quotes),
          kept: kept?.sha256 === hashOf(got.body) ? null : await its.keep(got),
        }
      }),
    checked,
  )
}

/** Stops the work for a client that has gone. */
function left(response: Response): AbortSignal {
  const gone = new AbortController()
  if (response.closed || response.destroyed) gone.abort()
  else response.once('close', () => gone.abort())
  return gone.signal
}

const notKept = ({ notKept }: Pages) => ({ notKept: notKept && notedWords(notKept), toldNotKept: notKept })
