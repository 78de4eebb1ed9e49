import { agencyNames } from '../../agency/agencyNames';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { WorkbookIdentity } from '../../entries/workbookIdentity';
import type { CellPlace } from '../../host/shared/host';
import type { Messages } from '../../messages/catalogue';
import { countsByCause } from '../../validation/engine/causes';
import type { Fix } from '../../validation/engine/finding';
import type { Validation } from '../../validation/engine/validate';
import { EntryPanel, type EntryPanelHandle } from '../entry/EntryPanel';
import { rowAt, type EntryCell } from '../entry/entryRow';
import { useEntries } from '../entry/useEntries';
import { takeFocus } from '../controls/keepFocus';
import { useLocale, useMessages } from '../app/MessagesContext';
import { periodName } from '../controls/periodName';
import { draftingHere } from '../kept/drafting';
import { useKeeping } from '../kept/keeping';
import type { Place } from '../app/place';
import { parseRange } from '../../workbook/address';
import { CheckToolbar } from './CheckToolbar';
import { CopiesLine } from './CopiesLine';
import { findingsSheetIn } from './checkEngine';
import { FilePreview } from './FilePreview';
import { FindingsView } from './FindingsView';
import { FixDialog } from './FixDialog';
import { DueSection } from '../next/DueSection';
import { NextStepsView } from '../next/NextStepsView';
import { GuessedView } from './GuessedView';
import { NextPeriodView } from './LazyNextPeriodView';
import { RestoreView } from './LazyRestoreView';
import { UpgradeView } from './LazyUpgradeView';
import { foreignKind, NotOursView } from './NotOursView';
import type { OpenedHost, OpenedWorkbook } from './openedWorkbook';
import { useEditKeys } from './useEditKeys';
import { useOpenedWorkbook } from './OpenedWorkbookContext';
import { ReadyView } from './ReadyView';
import { ReportView } from './ReportView';
import type { SheetGridHandle } from './SheetGrid';
import { OwnView } from './own/OwnView';
import { WorkLine } from './WorkLine';

const useStyles = makeStyles({
  intro: { color: tokens.colorNeutralForeground2 },
  facts: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  name: { margin: 0 },
  beside: {
    display: 'grid',
    gap: tokens.spacingHorizontalXL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media screen and (min-width: 900px)': { gridTemplateColumns: 'minmax(320px, 1fr) minmax(0, 2fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  // In a single column, the card comes before the list, as in Excel.
  list: {
    minWidth: 0,
    '@media screen and (min-width: 900px)': { gridColumn: '1', gridRow: '1' },
  },
  preview: {
    minWidth: 0,
    '@media screen and (min-width: 900px)': {
      gridColumn: '2',
      gridRow: '1',
      position: 'sticky',
      top: 0,
      alignSelf: 'start',
      // If taller than the window, its lower end would only be visible after scrolling past everything beside it.
      maxHeight: '100vh',
      overflowY: 'auto',
      boxSizing: 'border-box',
      paddingBlock: tokens.spacingVerticalM,
    },
  },
});

export interface CheckedWorkbookProps {
  /** Opened from a cell's context menu, to show its row. */
  atSelectedRow: boolean;
  workbook: OpenedWorkbook;
  /** What replaces this file if the user agrees. */
  given: File | 'choose' | null;
  onGiven: (given: File | 'choose' | null) => void;
  onOpen: (file: File) => Promise<void>;
  onPlace: (place: Place) => void;
}

/** Overall result: errors, counting each cause once, and how much is filled in. */
function verdictText({ findings, filled, ready }: Validation, messages: Messages): string {
  const count = countsByCause(findings).error;
  if (ready) return messages('check.verdict.ready');
  if (count > 0) return messages('check.verdict.errors', { count });
  return filled.rows === 0
    ? messages('check.verdict.empty', { asked: filled.asked })
    : messages('check.verdict.unfilled', filled);
}

/** A workbook's findings, with everything that can be done about them. */
export function CheckedWorkbook({
  workbook,
  atSelectedRow,
  given,
  onGiven,
  onOpen,
  onPlace,
}: CheckedWorkbookProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const { mode, busy, shown, finished, actions } = useOpenedWorkbook();
  const { snapshot, validation, known, safe, steps, rows, fileName, unsaved } = workbook;
  const keeping = useKeeping();
  const other = foreignKind(validation);
  /** Pending confirmation for this workbook only: another may be dropped meanwhile. */
  const [asked, setAsked] = useState<{ fixes: readonly Fix[]; host: OpenedHost } | null>(null);
  const fixes = asked?.host === workbook.host ? asked.fixes : null;
  /** The workbook to be restored, and its identity. */
  const [restoring, setRestoring] = useState<{ host: OpenedHost; as: WorkbookIdentity | null } | null>(null);
  const [makingNext, setMakingNext] = useState<OpenedHost | null>(null);
  const [upgrading, setUpgrading] = useState<OpenedHost | null>(null);
  const [notGuessed, setNotGuessed] = useState<OpenedHost | null>(null);
  const guessed = notGuessed === workbook.host ? null : workbook.guessed;
  // A workbook that seems to be ours is confirmed first.
  const own = guessed ? null : workbook.own;
  const restore = (): void => setRestoring({ host: workbook.host, as: null });
  const setFixes = (wanted: readonly Fix[] | null): void =>
    setAsked(wanted && { fixes: wanted, host: workbook.host });
  const grid = useRef<SheetGridHandle>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const { identity, agency, period } = validation;
  const entries = useEntries({
    workbook: [identity?.planId, identity?.agencyId, identity?.period].join(' '),
    drafting: draftingHere,
    rows,
    year: identity?.year,
    locale,
    edit: actions.edit,
  });
  const row = shown && rowAt(rows, shown.sheet, parseRange(shown.cell).top);
  const card = useRef<EntryPanelHandle>(null);
  /** The cell being edited from the grid, to which focus returns. */
  const fromGrid = useRef<string | null>(null);
  const marked = findingsSheetIn(snapshot) !== null;
  const visibleSheets = useMemo(
    () =>
      new Set(snapshot.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name)),
    [snapshot],
  );
  // The button used to open the file is gone: start reading here.
  useEffect(() => takeFocus(heading.current), [workbook.host]);

  // A click that leaves a field must work although the field is still being written: it waits its turn.
  const isBusy = busy !== null && busy !== 'edit';
  const go = ({ sheet, cell }: CellPlace): void => {
    void actions.select(sheet, cell);
    grid.current?.focus();
  };
  const confirm = (): void => {
    const chosen = fixes;
    setFixes(null);
    if (chosen) void actions.fix(chosen);
  };

  const what = [
    agency ? agencyNames(agency)[locale] : identity?.agencyName,
    period && periodName(period, locale),
  ]
    .filter(Boolean)
    .join(' · ');

  const editInCard = ({ sheet, cell }: CellPlace, text: string | null): void => {
    const target = rowAt(rows, sheet, parseRange(cell).top);
    const own = target?.cells.find((one) => one.cell === cell);
    if (!own) return;
    fromGrid.current = cell;
    // Synchronously: the next key is already typed in the field.
    flushSync(() => {
      if (text === '' && own.kind === 'status') entries.choose(own, text);
      else if (text !== null) entries.type(own, text);
      if (target !== row) {
        card.current?.focusWhenShown(cell);
        void actions.select(sheet, cell);
      }
    });
    card.current?.focus(cell);
  };
  useEditKeys(heading, mode === 'file', {
    isBusy,
    canUndo: workbook.done.length > 0,
    canRedo: workbook.undone.length > 0,
  });
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
  const list =
    other && guessed ? (
      <GuessedView
        agency={guessed.identity.agencyName}
        period={guessed.period}
        onYes={() => setRestoring({ host: workbook.host, as: guessed.identity })}
        onNo={() => setNotGuessed(workbook.host)}
      />
    ) : own ? (
      <OwnView
        workbook={workbook}
        own={own}
        visibleSheets={visibleSheets}
        isBusy={isBusy}
        onGo={go}
        onFix={(fix) => setFixes([fix])}
      />
    ) : other ? (
      <NotOursView
        kind={other}
        onMake={() => onPlace('lap-so')}
        onConsolidate={() => onPlace('tong-hop')}
        onSelected={mode === 'excel' ? () => void actions.readSelected() : null}
      />
    ) : (
      <div className={styles.column}>
        {mode === 'excel' && panel}
        <NextStepsView steps={steps} onGo={go} />
        <DueSection workbook={workbook} sheets={null} inExcel={mode === 'excel'} onGo={go} />
        <ReadyView workbook={workbook} />
        <FindingsView
          validation={validation}
          visibleSheets={visibleSheets}
          onGo={go}
          onFix={setFixes}
          onRestore={restore}
        />
        {agency && identity && (
          <ReportView snapshot={snapshot} planId={identity.planId} inExcel={mode === 'excel'} />
        )}
      </div>
    );

  return (
    <>
      <div className={styles.facts}>
        <h2 ref={heading} tabIndex={-1} className={styles.name} style={{ outline: 'none' }}>
          <Text size={400} weight="semibold">
            {own
              ? messages('tracker.title')
              : other
                ? messages(`check.${other}.title`)
                : verdictText(validation, messages)}
          </Text>
        </h2>
        {what !== '' && <Text>{what}</Text>}
        {fileName !== null && (
          <Text className={styles.intro}>
            {messages(unsaved ? 'check.file.unsaved' : 'check.file', { file: fileName })}
          </Text>
        )}
        {unsaved && keeping !== 'nothing' && (
          <Text className={styles.intro}>
            {messages(`check.file.${keeping === 'yes' ? 'kept' : 'notKept'}`)}
          </Text>
        )}
      </div>
      <CopiesLine
        copies={snapshot.copies ?? []}
        isSealable={!other}
        isBusy={isBusy}
        onRemove={() => void actions.removeCopies()}
      />
      <CheckToolbar
        workbook={workbook}
        safe={safe}
        isMarked={marked}
        isBusy={isBusy}
        given={given}
        onGiven={onGiven}
        onOpen={onOpen}
        onFix={setFixes}
        onRestore={restore}
        onNextPeriod={() => setMakingNext(workbook.host)}
        onUpgrade={() => setUpgrading(workbook.host)}
      />
      {makingNext === workbook.host && (
        <Suspense fallback={null}>
          <NextPeriodView onClose={() => setMakingNext(null)} />
        </Suspense>
      )}
      {upgrading === workbook.host && (
        <Suspense fallback={null}>
          <UpgradeView onClose={() => setUpgrading(null)} />
        </Suspense>
      )}
      {restoring?.host === workbook.host && (
        <Suspense fallback={null}>
          <RestoreView as={restoring.as} onClose={() => setRestoring(null)} />
        </Suspense>
      )}
      <WorkLine>
        {finished !== null && messages(`check.finished.${finished}`)}
        {finished === 'save' && entries.refused > 0 && (
          <> {messages('check.saved.without', { count: entries.refused })}</>
        )}
      </WorkLine>
      {mode === 'file' ? (
        <div className={styles.beside}>
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
          <div className={styles.list}>{list}</div>
        </div>
      ) : (
        list
      )}
      {fixes && <FixDialog fixes={fixes} known={known} onConfirm={confirm} onCancel={() => setFixes(null)} />}
    </>
  );
}
