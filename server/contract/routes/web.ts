import { addresses as at } from '../addresses.ts'
import { CheckInput, FileInput, FileRead, PageCheck, PageInput, PageRead } from '../web.ts'
import { route } from './route.ts'

export const webRoutes = {
  readPage: route({
    ...at.readPage,
    summary: 'A page of the web: what it says of itself, its text, and a copy kept beside the record; the record is not changed',
    body: PageInput,
    output: PageRead,
  }),
  readSourceFile: route({
    ...at.readSourceFile,
    summary: 'A PDF, a DOCX or a page that was saved: what it says of itself and its text, by pages where it has them; nothing is kept',
    body: FileInput,
    output: FileRead,
    files: true,
  }),
  checkPage: route({
    ...at.checkPage,
    summary: 'Whether a source’s page is still there, what changed since it was kept, and which quotes do not stand in it',
    body: CheckInput,
    output: PageCheck,
  }),
}
