/** How much a scan does. `brief` is a step of `npm run test:long` and has four minutes there; `full` is `npm run scan`. */
export interface Amounts {
  /** Values that sqlmap attacks in one request, beside the ids in its address. */
  marks: number;
  /** The same for a form of the web, which takes longer to answer. */
  formMarks: number;
  /** Routes and forms for sqlmap: all, or those that search and those that keep what people type. */
  isEveryRoute: boolean;
  /** Pages that are looked through for forms, for each person. */
  pages: number;
  /** For wapiti's search for pages, and for each of its modules. */
  wapitiSeconds: number;
  /** Whose sessions the web is scanned in. */
  visitors: readonly string[];
  zzuf: number;
  contract: number;
}

const officer = 'freja-police-officer';
const intake = 'karen-koege-child-intake';
const auditor = 'ronja-police-auditor';

export const amounts: Record<'brief' | 'full', Amounts> = {
  brief: { marks: 3, formMarks: 1, isEveryRoute: false, pages: 25, wapitiSeconds: 5, visitors: [intake, auditor], zzuf: 400, contract: 3_000 },
  full: { marks: 40, formMarks: 40, isEveryRoute: true, pages: 80, wapitiSeconds: 60, visitors: [officer, intake, auditor], zzuf: 5_000, contract: 60_000 },
};

/** Scanned last: what an administrator's forms do ends rights of the others. */
export const administrator = 'inge-koege-administrator';
