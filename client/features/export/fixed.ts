import type { Finding } from '../../figure/index.ts'
import type { PrintSettings } from './print-settings.ts'

/** The settings with what the finding proposes done. */
export function fixed(settings: PrintSettings, { fix }: Finding): PrintSettings {
  if (!fix) return settings
  if ('change' in fix) return { ...settings, ...fix.change }
  if ('caption' in fix) return { ...settings, caption: [settings.caption, fix.caption].filter(Boolean).join(' ') }
  const { leftOut, added } = settings
  return fix.act === 'leaveOut'
    ? { ...settings, leftOut: [...leftOut, ...fix.relations], added: added.filter(id => !fix.relations.includes(id)) }
    : {
        ...settings,
        leftOut: leftOut.filter(id => !fix.relations.includes(id)),
        added: [...added, ...fix.relations.filter(id => !leftOut.includes(id))],
      }
}
