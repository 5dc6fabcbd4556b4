import * as z from 'zod'
import { addresses as at } from '../addresses.ts'
import { ImportReport, ReadAnswer } from '../import/report.ts'
import { DryRunInput, Imported, ImportInput, Imports, MadeFile, ReadInput, UndoInput, Undone, UnreadableInput } from '../import.ts'
import { ChangeInput, ChangesInput, ChangesWritten, SavedSheets, SaveInput, SheetChanges } from '../sheets.ts'
import { ExportedFile } from '../write.ts'
import { Id, limit, route } from './route.ts'

export const filesRoutes = {
  exportAll: route({
    ...at.exportAll,
    summary: 'The whole record as files that `npm run seed -- --from` reads back',
    output: z.strictObject({ files: z.array(ExportedFile) }),
  }),
  exportSource: route({
    ...at.exportSource,
    summary: 'One source as a file, with the entities and predicates that it names',
    params: Id,
    output: z.strictObject({ files: z.array(ExportedFile) }),
  }),
  readFiles: route({
    ...at.readFiles,
    summary: 'Spreadsheets, pasted cells and graph files as tables, with a guess of what their columns are; nothing is written',
    body: ReadInput,
    output: ReadAnswer,
    files: true,
  }),
  dryRun: route({
    ...at.dryRun,
    summary: 'What an import would come to: new, the same, otherwise, not readable; nothing is written',
    body: DryRunInput,
    output: ImportReport,
    files: true,
  }),
  unreadableRows: route({
    ...at.unreadableRows,
    summary: 'The rows that cannot be read as a sheet of their own, each with its reason; formulas are disarmed',
    body: UnreadableInput,
    output: MadeFile,
    files: true,
  }),
  importFiles: route({
    ...at.importFiles,
    summary: 'Claims of the rows of a table, all or none, in one step',
    body: ImportInput,
    output: Imported,
    files: true,
    once: true,
  }),
  saveSheets: route({
    ...at.saveSheets,
    summary: 'The record as sheets of claims, entities and sources, with their ids; changed, they are read back',
    query: SaveInput,
    output: SavedSheets,
  }),
  lookAtChanges: route({
    ...at.lookAtChanges,
    summary: 'What was changed in saved sheets, what others changed meanwhile, and which rows are gone; nothing is written',
    body: ChangesInput,
    output: SheetChanges,
    files: true,
  }),
  importChanges: route({
    ...at.importChanges,
    summary: 'Changes of saved sheets as corrections, in one step; deleted rows only where they are named',
    body: ChangeInput,
    output: ChangesWritten,
    files: true,
    once: true,
  }),
  imports: route({
    ...at.imports,
    summary: 'What was imported, by whom and when, the last first, and how much of it stands',
    query: z.strictObject({ limit: limit(100, 1000) }),
    output: Imports,
  }),
  undoImport: route({
    ...at.undoImport,
    summary: 'Takes an import back in one step; its claims stay in the record as withdrawn',
    body: UndoInput,
    output: Undone,
    once: true,
  }),
}
