import { useState } from 'react'
import { Button, FileTrigger, Label, TextArea, TextField } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import { checkSize, checkText, textOfBytes } from './reading-copy.ts'
import { t } from './t.ts'
import { useKeepCopy } from './use-copy.ts'

export function AddCopy({ source, close }: { source: string; close(): void }) {
  const { announce } = useShared()
  const keepCopy = useKeepCopy()
  const [pasted, setPasted] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async (read: () => string | Promise<string>, file: string | null): Promise<void> => {
    try {
      const text = await read()
      const kept = await keepCopy({ source, text, file })
      announce(kept ? t('theCopyIsKeptInThis') : t('thisBrowserKeepsNoCopiesIt'))
      close()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  const fromFile = async (file: File): Promise<string> => {
    checkSize(file.size)
    return textOfBytes(new Uint8Array(await file.arrayBuffer()))
  }
  return (
    <div className="add-copy">
      <TextField value={pasted} onChange={setPasted} autoFocus>
        <Label>{t('theSourcesText')}</Label>
        <TextArea rows={6} spellCheck={false} dir="auto" placeholder={t('pasteItHereTitleFirst')} />
      </TextField>
      <p className="muted">{t('itStaysInThisBrowserAnd')}</p>
      {problem && (
        <p className="reading-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="claim-acts">
        <Button className="btn primary" isDisabled={pasted.trim() === ''} onPress={() => void keep(() => checkText(pasted), null)}>
          {t('keepThisCopy')}
        </Button>
        <FileTrigger
          acceptedFileTypes={['text/*', '.txt', '.md']}
          onSelect={files => files?.[0] && void keep(() => fromFile(files[0]!), files[0].name)}
        >
          <Button className="btn">{t('chooseAFile')}</Button>
        </FileTrigger>
        <Button className="btn plain" onPress={close}>
          {t('cancel')}
        </Button>
      </p>
    </div>
  )
}
