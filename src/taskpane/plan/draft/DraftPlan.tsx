import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import type { ColumnKey } from '../../../import/columnWords';
import { placeText } from '../../../import/plan/placeText';
import { importText, type ImportTextKey } from '../../../messages/importText';
import type { MessageValues } from '../../../messages/format';
import { planText } from '../../../messages/planText';
import { periodsOf, type ReportingPeriod } from '../../../period/reportingPeriod';
import { reportingAgencies } from '../../../agency/levels';
import type { Programme } from '../../../programmes/programme';
import { frameOffers } from '../../../programmes/registry';
import { fold } from '../../../text/normalise';
import { sheetText } from '../../../workbook/plan/planSheets';
import { useLocale, useMessages } from '../../app/MessagesContext';
import { PlaceBoundary } from '../../app/PlaceBoundary';
import { recallColumns, rememberColumns } from '../../app/remembered';
import { useOpenedWorkbook } from '../../check/OpenedWorkbookContext';
import { FileInput } from '../../controls/FileInput';
import { PeriodField } from '../../controls/PeriodField';
import { describeFailure, type Failure } from '../../failure/describeFailure';
import { FailureView } from '../../failure/FailureView';
import ManyForm from '../../many/ManyForm';
import type { ManyServices } from '../../many/makeMany';
import { MANY_SERVICES } from '../../many/services';
import type { StartedWorker } from '../../workers/startWorker';
import { draftFailure } from './draftFailure';
import type { Drafted, Drafter, DraftSource } from './drafter';
import { PlanDiff } from './LazyPlanDiff';
import { openDrafter, readInFront, savePlanFile } from './services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  // A list is as wide as its longest choice unless told otherwise.
  choice: { minWidth: 0, width: '100%', maxWidth: 'none' },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '4px' },
  open: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  save: { alignSelf: 'flex-start' },
});

const ACCEPTED = '.docx,.xlsx,.xlsm,.csv,.htm,.html,.txt,.tsv,.doc,.xls,.pdf';
/** Maximum number listed; the plan workbook has all of them. */
const MOST_LISTED = 100;

const CHOICES = [
  'number',
  'code',
  'field',
  'objective',
  'task',
  'activity',
  'product',
  'lead',
  'coordinating',
  'deadline',
  'budget',
  'note',
] as const satisfies readonly ColumnKey[];

type Named = Record<string, ColumnKey | null>;

/** Earlier answers on column meanings; invalid data is ignored. */
function namedBefore(): Named {
  try {
    const kept = JSON.parse(recallColumns()) as Record<string, unknown>;
    const isKnown = (key: unknown): key is ColumnKey | null =>
      key === null || CHOICES.some((each) => each === key);
    return Object.fromEntries(Object.entries(kept).filter(([, key]) => isKnown(key))) as Named;
  } catch {
    return {};
  }
}

interface Given {
  name: string;
  source: DraftSource;
  /** Its sheets to choose from, once it was read. */
  sheets?: string[];
  /** The one that was chosen. */
  sheet?: string;
}

type State =
  | { kind: 'empty' }
  | { kind: 'reading'; name: string; given: Given | null }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'read'; given: Given; drafted: Drafted };

/** What differs when a source is read again. */
interface Again {
  named?: Named;
  from?: string;
}

/** A plan workbook is read as a whole, whichever of its sheets is in front. */
const isOpenPlan = ({ given, drafted }: Extract<State, { kind: 'read' }>): boolean =>
  'snapshot' in given.source && drafted.source === 'planWorkbook';

/**
 * Lets Sở Nội vụ use a plan that is not bundled: the signed appendix in, a plan workbook and all agencies' workbooks
 * out.
 */
export default function DraftPlan({ programme }: { programme: Programme }) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const { mode } = useOpenedWorkbook();
  const text = (key: ImportTextKey, values?: MessageValues) => importText(locale, key, values);
  const [state, setState] = useState<State>({ kind: 'empty' });
  const [isOver, setOver] = useState(false);
  const [base, setBase] = useState(programme.id);
  const [frames, setFrames] = useState<Awaited<ReturnType<typeof frameOffers>>>([]);
  useEffect(() => {
    // If they fail to load, the programme's own agencies are available.
    frameOffers().then(setFrames, () => undefined);
  }, []);
  const [saved, setSaved] = useState<string | null>(null);
  const [isComparing, setComparing] = useState(false);
  const [period, setPeriod] = useState<ReportingPeriod | null>(null);
  const [isPeriodMissing, setPeriodMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const worker = useRef<StartedWorker<Drafter> | null>(null);
  const latest = useRef(0);
  useEffect(() => () => worker.current?.close(), []);
  // The button that opened this view is gone.
  useEffect(() => choose.current?.focus(), []);

  const drafter = (): Drafter => {
    worker.current ??= openDrafter();
    return worker.current.methods as unknown as Drafter;
  };
  const fail = (error: unknown): void => {
    worker.current?.close();
    worker.current = null;
    setState({ kind: 'failed', failure: describeFailure(error) });
  };

  const perform = async (
    name: string,
    give: () => Promise<Given>,
    { known = null, named = namedBefore(), from = base }: Again & { known?: Given | null } = {},
  ): Promise<void> => {
    const own = ++latest.current;
    setSaved(null);
    setPeriod(null);
    setPeriodMissing(false);
    setComparing(false);
    setState({ kind: 'reading', name, given: known });
    try {
      const given = await give();
      // The worker gets a copy: the source is read again when a column is named.
      const source = 'snapshot' in given.source ? given.source : given.source.slice();
      const drafted = await drafter().read(from, source, named, given.sheet);
      const { sheets = drafted.sheets } = given;
      if (own === latest.current) setState({ kind: 'read', given: { ...given, sheets }, drafted });
    } catch (error) {
      if (own === latest.current) fail(error);
    }
  };
  const read = (given: Given, again: Again = {}): Promise<void> =>
    perform(given.name, async () => given, { known: given, ...again });
  const readOpen = (what: 'sheet' | 'selection'): Promise<void> =>
    perform(text(`import.draft.open.${what}`), async () => {
      const source = await readInFront(what);
      const { sheet, range } = source;
      const name =
        range === null
          ? text('import.draft.open.named', { sheet })
          : text('import.draft.open.part', { sheet, range });
      return { name, source };
    });
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      await read({ name: file.name, source: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      fail(error);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const paste = ({ clipboardData }: ClipboardEvent): void => {
    const pasted = clipboardData.getData('text/html') || clipboardData.getData('text/plain');
    if (clipboardData.files[0]) void take(clipboardData.files[0]);
    else if (pasted !== '')
      void read({ name: text('import.draft.pasted'), source: new TextEncoder().encode(pasted) });
  };
  const name = (given: Given, header: string, key: string): void => {
    const named = { ...namedBefore(), [fold(header)]: key === '' ? null : (key as ColumnKey) };
    rememberColumns(JSON.stringify(named));
    void read(given, { named });
  };
  const save = async (outline: NonNullable<Drafted['outline']>): Promise<void> => {
    try {
      const fileName = `KeHoach_${outline.plan.id}.xlsx`;
      savePlanFile(fileName, await drafter().planFile());
      setSaved(fileName);
    } catch (error) {
      fail(error);
    }
  };

  const services: ManyServices = {
    openBinder: () => ({
      methods: {
        add: async (job) => drafter().add(job),
        pack: async () => drafter().pack(),
      },
      close: () => undefined,
    }),
    deliver: MANY_SERVICES.deliver,
  };

  const given = state.kind === 'read' || state.kind === 'reading' ? state.given : null;
  const outcome = state.kind === 'read' ? state.drafted : null;
  return (
    <section className={styles.root} onPaste={paste}>
      <Text as="h3" size={400} weight="semibold" className={styles.heading}>
        {messages('plan.draft')}
      </Text>
      <Text className={styles.quiet}>{text('import.draft.intro')}</Text>
      {frames.length > 0 && (
        <Field label={text('import.draft.base')}>
          <Select
            className={styles.choice}
            value={base}
            onChange={(_event, { value }) => {
              setBase(value);
              if (state.kind === 'read') void read(state.given, { from: value });
            }}
          >
            <option value={programme.id}>
              {text('import.draft.base.own', {
                province: programme.plan.province,
                year: String(programme.plan.year),
              })}
            </option>
            {frames.map(({ id, names }) => (
              <option key={id} value={id}>
                {names[locale]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)}
        data-testid="draft-drop"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button ref={choose} appearance="primary" onClick={() => input.current?.click()}>
          {text('import.draft.choose')}
        </Button>
        <FileInput
          ref={input}
          label={text('import.draft.choose')}
          accept={ACCEPTED}
          onFiles={([file]) => void take(file)}
        />
        <Text size={200} className={styles.quiet}>
          {text('import.draft.drop')}
        </Text>
      </div>
      {mode === 'excel' && (
        <>
          <div className={styles.open}>
            {(['sheet', 'selection'] as const).map((what) => (
              <Button
                key={what}
                disabledFocusable={state.kind === 'reading'}
                onClick={() => void readOpen(what)}
              >
                {text(`import.draft.read.${what}`)}
              </Button>
            ))}
          </div>
          <Text size={200} className={styles.quiet}>
            {text('import.draft.open.hint')}
          </Text>
        </>
      )}
      {given?.sheets && given.sheets.length > 1 && (
        <Field label={text('import.draft.sheets')}>
          <Select
            className={styles.choice}
            value={given.sheet ?? given.sheets[0]}
            onChange={(_event, { value }) => void read({ ...given, sheet: value })}
          >
            {given.sheets.map((sheet) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div role="status">
        {state.kind === 'reading' && (
          <Spinner size="tiny" label={text('import.draft.reading', { file: state.name })} />
        )}
        {state.kind === 'read' && outcome?.outline && (
          <Text>
            {text('import.draft.read', {
              file: isOpenPlan(state) ? text('import.draft.open.plan') : state.given.name,
              rows: outcome.rows,
              agencies: reportingAgencies(outcome.outline.catalogue, null).length,
              year: String(outcome.outline.plan.year),
            })}
          </Text>
        )}
      </div>
      {state.kind === 'failed' && (
        <FailureView failure={state.failure} context="draft" onDismiss={() => setState({ kind: 'empty' })} />
      )}
      {state.kind === 'read' && outcome?.failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{draftFailure(outcome.failure, state.given.name, locale)}</MessageBarBody>
        </MessageBar>
      )}
      {state.kind === 'read' && outcome && outcome.columns.length > 0 && (
        <>
          <Text as="h4" weight="semibold" className={styles.heading}>
            {text('import.draft.columns')}
          </Text>
          <Text size={200} className={styles.quiet}>
            {text('import.draft.columns.hint')}
          </Text>
          {outcome.columns.map(({ column, header, first }) => (
            <Field
              key={column}
              label={text('import.draft.column', { column, header, first: first.join(' · ') || '–' })}
            >
              <Select
                className={styles.choice}
                defaultValue="?"
                onChange={(_event, { value }) => name(state.given, header, value)}
              >
                <option value="?" disabled>
                  {text('import.draft.column.ask')}
                </option>
                {CHOICES.map((key) => (
                  <option key={key} value={key}>
                    {text(`import.key.${key}`)}
                  </option>
                ))}
                <option value="">{text('import.draft.column.none')}</option>
              </Select>
            </Field>
          ))}
        </>
      )}
      {outcome?.outline && <Unread drafted={outcome} />}
      {state.kind === 'read' && outcome?.outline && (
        <>
          {outcome.source === 'appendix' && (
            <>
              <Button className={styles.save} onClick={() => void save(outcome.outline as never)}>
                {text('import.draft.save')}
              </Button>
              <Text size={200} className={styles.quiet}>
                {text('import.draft.save.hint')}
              </Text>
            </>
          )}
          <Text role="status">{saved !== null && text('import.draft.saved', { file: saved })}</Text>
          {isComparing ? (
            <PlaceBoundary place="so-ke-hoach" onRetry={PlanDiff.renew}>
              <PlanDiff
                chosen={programme}
                accept={ACCEPTED}
                compare={(other) => drafter().compare(base, other, namedBefore())}
              />
            </PlaceBoundary>
          ) : (
            <Button className={styles.save} onClick={() => setComparing(true)}>
              {text('import.draft.compare')}
            </Button>
          )}
          <Text as="h4" weight="semibold" className={styles.heading}>
            {text('import.draft.make')}
          </Text>
          <PeriodField
            periods={periodsOf(outcome.outline)}
            value={period}
            onValue={(chosen) => {
              setPeriod(chosen);
              setPeriodMissing(false);
            }}
            error={isPeriodMissing ? messages('make.period.required') : null}
            disabled={false}
          />
          <ManyForm
            programme={outcome.outline}
            period={period}
            onPeriodMissing={() => setPeriodMissing(true)}
            services={services}
          />
        </>
      )}
    </section>
  );
}

/** What was not understood, cell by cell, and notes about the import. */
function Unread({ drafted }: { drafted: Drafted }) {
  const styles = useStyles();
  const locale = useLocale();
  const text = (key: ImportTextKey, values?: MessageValues) => importText(locale, key, values);
  const unread = [
    ...drafted.unread.map(({ place, text: printed, why, values }) => ({
      place: place ? placeText(place, locale) : '',
      what: [printed, text(`import.why.${why}`, values)],
    })),
    ...drafted.findings.map(({ rule, sheet, cell, values }) => ({
      place: `${planText(sheetText(sheet))}!${cell}`,
      what: [text(`import.rule.${rule}`, values)],
    })),
  ];
  const told = [
    // The other sheets are on offer above.
    ...drafted.notes.flatMap(({ why, values }) =>
      why === 'otherSheets' ? [] : [text(`import.${why}`, values)],
    ),
    ...drafted.told.map(({ place, text: printed, why, values }) =>
      [place ? placeText(place, locale) : '', printed, text(`import.told.${why}`, values)]
        .filter((part) => part !== '')
        .join(': '),
    ),
    ...(drafted.proposedTargets > 0
      ? [text('import.draft.targets', { count: drafted.proposedTargets })]
      : []),
  ];
  return (
    <>
      <Text as="h4" weight="semibold" className={styles.heading}>
        {unread.length === 0
          ? text('import.draft.unread.none')
          : text('import.draft.unread', { count: unread.length })}
      </Text>
      {unread.length > 0 && (
        <>
          <Text size={200} className={styles.quiet}>
            {text('import.draft.unread.hint')}
          </Text>
          <ul className={styles.list}>
            {unread.slice(0, MOST_LISTED).map(({ place, what }, index) => (
              <li key={index}>{[place, ...what].filter((part) => part !== '').join(': ')}</li>
            ))}
          </ul>
          {unread.length > MOST_LISTED && (
            <Text size={200}>{text('import.draft.unread.more', { count: unread.length - MOST_LISTED })}</Text>
          )}
        </>
      )}
      {told.length > 0 && (
        <details>
          <summary>{text('import.draft.told', { count: told.length })}</summary>
          <ul className={styles.list}>
            {told.map((each, index) => (
              <li key={index}>{each}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
