import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Dropped } from '../../session/context.tsx'
import { useShared } from '../../session/context.tsx'
import { useSlow } from '../../ui/use-slow.ts'
import { ChangesView } from './changes-view.tsx'
import { ChooseFile } from './choose-file.tsx'
import { DryRunStep } from './dry-run-step.tsx'
import { MappingStep } from './mapping-step.tsx'
import { t } from './t.ts'
import { useImport } from './use-import.ts'

export function ImportView({ dropped }: { dropped: Dropped }) {
  return dropped.files.length === 0 ? <ChooseFile /> : <Opened dropped={dropped} />
}

function Opened({ dropped }: { dropped: Dropped }) {
  const { show } = useShared()
  const importing = useImport(dropped)
  const [step, setStep] = useState<'mapping' | 'dry-run'>('mapping')
  const { reading, name, mapping, table } = importing
  const slow = useSlow(reading.isPending)
  if (reading.error)
    return (
      <ChooseFile>
        <div className="import-refused" role="alert">
          <h2>{t('couldNotBeRead', { name })}</h2>
          <p>{reading.error.message}</p>
        </div>
      </ChooseFile>
    )
  if (!mapping || !table)
    return (
      <div className="import-reading" role="status">
        {slow && (
          <>
            <p>{t('readingTheFile', { name, size: sizeOf(dropped.files), large: sizeOf(dropped.files) >= 1 })}</p>
            <Button className="btn" onPress={() => show({ importing: null })}>
              {t('cancel')}
            </Button>
          </>
        )}
      </div>
    )
  if (reading.data?.saved) return <ChangesView id={dropped.id} files={dropped.files} name={name} />
  return step === 'mapping' ? (
    <MappingStep importing={importing} onDryRun={() => setStep('dry-run')} />
  ) : (
    <DryRunStep importing={importing} onBack={() => setStep('mapping')} />
  )
}

const sizeOf = (files: readonly File[]): number => Math.round(files.reduce((sum, { size }) => sum + size, 0) / 100_000) / 10
