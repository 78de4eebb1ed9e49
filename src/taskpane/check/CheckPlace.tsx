import { Button, makeStyles, Spinner, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CellPlace } from '../../host/host';
import type { Fix } from '../../validation/finding';
import { FailureView } from '../FailureView';
import type { EntryCardHandle } from '../entry/EntryCard';
import { EntryPanel } from '../entry/EntryPanel';
import { entryRows, rowAt, type EntryCell } from '../entry/entryRow';
import { useEntries } from '../entry/useEntries';
import { useLocale, useMessages } from '../MessagesContext';
import { periodName } from '../periodName';
import { today } from '../today';
import { parseRange } from '../../workbook/address';
import { WORKBOOK_KIND } from '../../workbook/identity';
import { everySafeFix, findingsSheetIn, stepsOf } from './checkEngine';
import { knownCells } from './entryCells';
import { FileDrop } from './FileDrop';
import { FilePreview } from './FilePreview';
import { FindingsView } from './FindingsView';
import { FixDialog } from './FixDialog';
import { NextStepsView } from '../next/NextStepsView';
import { OpenFile } from './OpenFile';
import type { OpenedWorkbook } from './openedWorkbook';
import { useOpenedWorkbook } from './OpenedWorkbookContext';
import { ReadyView } from './ReadyView';
import type { SheetGridHandle } from './SheetGrid';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  intro: { color: tokens.colorNeutralForeground2 },
  facts: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  name: { margin: 0 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  status: { minHeight: '20px' },
  beside: {
    display: 'grid',
    gap: tokens.spacingHorizontalXL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media screen and (min-width: 900px)': { gridTemplateColumns: 'minmax(320px, 2fr) minmax(0, 3fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  preview: {
    minWidth: 0,
    '@media screen and (min-width: 900px)': {
      position: 'sticky',
      top: 0,
      alignSelf: 'start',
      // Taller than the window it would show its lower end only when everything beside it was scrolled past.
      maxHeight: '100vh',
      overflowY: 'auto',
      boxSizing: 'border-box',
      paddingBlock: tokens.spacingVerticalM,
    },
  },
});

export interface CheckPlaceProps {
  /** The pane was opened from a cell's menu, to look at its row. */
  atSelectedRow: boolean;
}

/** The place Kiểm tra: what the workbook is found to be, its repair, and the mark that it is ready. */
export function CheckPlace({ atSelectedRow }: CheckPlaceProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { mode, workbook, busy, failure, actions } = useOpenedWorkbook();

  const started = useRef(false);
  useEffect(() => {
    if (mode !== 'excel' || started.current) return;
    started.current = true;
    void actions.check();
  }, [mode, actions]);

  const unsaved = workbook?.unsaved === true && mode === 'file';
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);

  /** What is to take the place of a file with changes that are not saved: one that was dropped, or one to choose. */
  const [given, setGiven] = useState<File | 'choose' | null>(null);
  const open = async (file: File): Promise<void> =>
    actions.open(file.name, new Uint8Array(await file.arrayBuffer()));
  const busyText = busy === null ? null : messages(`check.busy.${busy}`);

  const content = (
    <>
      {failure && (
        <FailureView
          failure={failure.failure}
          title={`check.failed.${failure.during}`}
          context={`kiem-tra · ${failure.during} · ${mode}`}
          onDismiss={actions.dismissFailure}
        />
      )}
      {workbook ? (
        <Checked
          workbook={workbook}
          busyText={busyText}
          atSelectedRow={atSelectedRow}
          given={given}
          onGiven={setGiven}
          onOpen={open}
        />
      ) : (
        <>
          <Text className={styles.intro}>{messages(`check.intro.${mode}`)}</Text>
          {mode === 'file' ? (
            <OpenFile busy={busyText} onFile={(file) => void open(file)} />
          ) : busy ? (
            <Spinner label={busyText ?? ''} />
          ) : (
            <Button appearance="primary" onClick={() => void actions.check()}>
              {messages('check.now')}
            </Button>
          )}
        </>
      )}
    </>
  );
  // With changes that are not saved it is asked first.
  const take = (file: File): void => (unsaved ? setGiven(file) : void open(file));
  return mode === 'file' ? (
    <FileDrop className={styles.root} onFile={take}>
      {content}
    </FileDrop>
  ) : (
    <div className={styles.root}>{content}</div>
  );
}

interface CheckedProps extends CheckPlaceProps {
  workbook: OpenedWorkbook;
  busyText: string | null;
  /** What is to take this file's place, once the user agrees. */
  given: File | 'choose' | null;
  onGiven: (given: File | 'choose' | null) => void;
  onOpen: (file: File) => Promise<void>;
}

function Checked({ workbook, busyText, atSelectedRow, given, onGiven, onOpen }: CheckedProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const { mode, shown, finished, actions } = useOpenedWorkbook();
  const { snapshot, validation, fileName, done, unsaved } = workbook;
  const isProvince = validation.identity?.kind === WORKBOOK_KIND.province;
  const [fixes, setFixes] = useState<readonly Fix[] | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const grid = useRef<SheetGridHandle>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const known = useMemo(() => knownCells(snapshot), [snapshot]);
  const safe = useMemo(() => everySafeFix(snapshot), [snapshot]);
  const steps = useMemo(() => stepsOf(snapshot, today()), [snapshot]);
  const rows = useMemo(() => entryRows(snapshot, known), [snapshot, known]);
  const { identity, agency, period } = validation;
  const entries = useEntries({
    workbook: [identity?.planId, identity?.agencyId, identity?.period].join(' '),
    rows,
    year: identity?.year,
    locale,
    edit: actions.edit,
  });
  const row = shown && rowAt(rows, shown.sheet, parseRange(shown.cell).top);
  const card = useRef<EntryCardHandle>(null);
  /** The cell whose change was begun in the grid, to which the focus returns. */
  const fromGrid = useRef<string | null>(null);
  const marked = findingsSheetIn(snapshot) !== null;
  const visibleSheets = useMemo(
    () =>
      new Set(snapshot.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name)),
    [snapshot],
  );
  // The button that was pressed to open the file is gone: start reading here.
  useEffect(() => heading.current?.focus(), [fileName]);

  const isBusy = busyText !== null;
  const go = ({ sheet, cell }: CellPlace): void => {
    void actions.select(sheet, cell);
    grid.current?.focus();
  };
  const confirm = (): void => {
    const chosen = fixes;
    setFixes(null);
    if (chosen) void actions.fix(chosen);
  };
  const leave = (): void => {
    if (given === 'choose') return input.current?.click();
    onGiven(null);
    if (given) void onOpen(given);
  };
  const openAnother = (): void => (unsaved ? onGiven('choose') : input.current?.click());

  const what = [agency?.name ?? identity?.agencyName, period && periodName(period, locale)]
    .filter(Boolean)
    .join(' · ');
  const last = done[done.length - 1];

  const editInCard = (cell: string, text: string | null): void => {
    const own = row?.cells.find((one) => one.cell === cell);
    if (!own) return;
    if (text !== null && own.kind !== 'status') entries.type(own, text);
    else if (text === '') entries.choose(own, text);
    fromGrid.current = cell;
    card.current?.focus(cell);
  };
  const backToGrid = ({ cell }: EntryCell): boolean => {
    const begun = fromGrid.current;
    fromGrid.current = null;
    if (begun === cell) grid.current?.focus();
    return begun === cell;
  };
  const panel = (
    <EntryPanel
      ref={card}
      rows={rows}
      row={row}
      entries={entries}
      steps={steps}
      findings={validation.findings}
      year={identity?.year ?? 0}
      atSelectedRow={atSelectedRow}
      onFix={(fix) => setFixes([fix])}
      onDone={backToGrid}
    />
  );
  const list = isProvince ? (
    <Text className={styles.column}>{messages('check.province.body')}</Text>
  ) : (
    <div className={styles.column}>
      {mode === 'excel' && panel}
      <NextStepsView steps={steps} onGo={go} />
      <ReadyView workbook={workbook} />
      <FindingsView
        validation={validation}
        visibleSheets={visibleSheets}
        onGo={go}
        onFix={(fix) => setFixes([fix])}
      />
    </div>
  );

  return (
    <>
      <div className={styles.facts}>
        <h2 ref={heading} tabIndex={-1} className={styles.name} style={{ outline: 'none' }}>
          <Text size={400} weight="semibold">
            {isProvince
              ? messages('check.province.title')
              : messages(validation.ready ? 'check.verdict.ready' : 'check.verdict.errors', {
                  count: validation.counts.error,
                })}
          </Text>
        </h2>
        {what !== '' && <Text>{what}</Text>}
        {fileName !== null && (
          <Text className={styles.intro}>
            {messages(unsaved ? 'check.file.unsaved' : 'check.file', { file: fileName })}
          </Text>
        )}
      </div>
      <div className={styles.tools} role="toolbar" aria-label={messages('check.tools')}>
        {mode === 'excel' && (
          <Button disabledFocusable={isBusy} onClick={() => void actions.check()}>
            {messages('check.again')}
          </Button>
        )}
        {mode === 'file' && (
          <>
            <Button disabledFocusable={isBusy} onClick={() => void actions.save()}>
              {messages('check.save')}
            </Button>
            <Button disabledFocusable={isBusy} onClick={openAnother}>
              {messages('check.open.another')}
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              accept=".xlsx,.xlsm"
              aria-label={messages('check.open.another')}
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                currentTarget.value = '';
                onGiven(null);
                if (file) void onOpen(file);
              }}
            />
          </>
        )}
        {last && (
          <Button disabledFocusable={isBusy} onClick={() => void actions.undo()}>
            {messages('check.undo', { count: last.fixes.length })}
          </Button>
        )}
        {(marked || (validation.findings.length > 0 && !isProvince)) && (
          <ToggleButton
            checked={marked}
            disabledFocusable={isBusy}
            onClick={() => void actions.mark(!marked)}
          >
            {messages(marked ? 'check.unmark' : 'check.mark')}
          </ToggleButton>
        )}
        {safe.length > 0 && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => setFixes(safe)}>
            {messages('check.fix.all', { count: safe.length })}
          </Button>
        )}
      </div>
      {given !== null && (
        <div className={styles.tools} role="alert">
          <Text>{messages('check.open.leave')}</Text>
          <Button onClick={leave}>{messages('check.open.leaveYes')}</Button>
          <Button onClick={() => onGiven(null)}>{messages('check.open.leaveNo')}</Button>
        </div>
      )}
      <Text role="status" size={200} className={styles.status}>
        {busyText ?? (finished === null ? '' : messages(`check.finished.${finished}`))}
        {busyText === null && finished === 'save' && entries.drafts.length > 0 && (
          <> {messages('check.saved.without', { count: entries.drafts.length })}</>
        )}
      </Text>
      {mode === 'file' ? (
        <div className={styles.beside}>
          {list}
          <div className={styles.preview}>
            <FilePreview
              workbook={workbook}
              known={known}
              grid={grid}
              card={panel}
              cardCells={row?.cells.map(({ cell }) => cell) ?? []}
              onEditInCard={editInCard}
            />
          </div>
        </div>
      ) : (
        list
      )}
      {fixes && <FixDialog fixes={fixes} known={known} onConfirm={confirm} onCancel={() => setFixes(null)} />}
    </>
  );
}
