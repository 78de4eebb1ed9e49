import { Caption1, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { useMemo, useState } from 'react';
import type { CellPlace } from '../../host/shared/host';
import { SEVERITIES, type Finding, type Severity } from '../../validation/engine/finding';
import { cellAddress, parseRange } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { CellScalar } from '../../workbook/spec';
import { useLocale, useMessages } from '../app/MessagesContext';
import { CellView } from './CellView';
import { placeKey, type KnownCells } from './entryCells';
import { FindingSteps } from './FindingSteps';
import type { OpenedHost, OpenedWorkbook } from './openedWorkbook';
import { useOpenedWorkbook } from './OpenedWorkbookContext';
import { PasteDialog } from './PasteDialog';
import { placeBlock, type PlacedBlock } from './placeBlock';
import { SheetGrid, type SheetGridHandle } from './SheetGrid';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0 },
  // As narrow as a pane at 200 % zoom.
  sheets: { overflowX: 'auto', minWidth: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { flexShrink: 0, whiteSpace: 'nowrap' },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface FilePreviewProps {
  workbook: OpenedWorkbook;
  known: KnownCells;
  grid: RefObject<SheetGridHandle | null>;
  /** The card for filling in the row. */
  card: ReactNode;
  /** Cells with a field on the card. */
  cardCells: readonly string[];
  /** Starts editing such a cell; `text` is what was already typed. */
  onEditInCard: (place: CellPlace, text: string | null) => void;
}

/** The opened file's sheets, with the selected cell and its editor. */
export function FilePreview(props: FilePreviewProps) {
  const { workbook } = props;
  const messages = useMessages();
  const { shown } = useOpenedWorkbook();
  const { sheets } = workbook.snapshot;
  const visible = sheets.filter(({ visibility, name }) => visibility === 'visible' || name === shown?.sheet);
  const toFill = workbook.rows.find(({ kind }) => kind !== 'cover')?.sheet;
  const named = (name: string | undefined): SheetSnapshot | undefined =>
    visible.find((each) => each.name === name);
  const sheet = named(shown?.sheet) ?? named(toFill) ?? visible[0];
  if (!sheet) return <Text>{messages('check.grid.none')}</Text>;
  const names = visible.map(({ name }) => name);
  return <SheetPreview {...props} sheet={sheet} names={names} />;
}

interface SheetPreviewProps extends FilePreviewProps {
  sheet: SheetSnapshot;
  /** All visible sheets. */
  names: readonly string[];
}

function SheetPreview({
  workbook,
  known,
  grid,
  card,
  cardCells,
  onEditInCard,
  sheet,
  names,
}: SheetPreviewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { shown, actions } = useOpenedWorkbook();
  const locale = useLocale();
  const { snapshot, validation, unsaved, own } = workbook;
  const year = validation.identity?.year;
  /** Pending confirmation, for this workbook only. */
  const [pasted, setPasted] = useState<{ host: OpenedHost; placed: PlacedBlock } | null>(null);
  const { findings } = validation;
  const marks = useMemo(() => marksOn(findings, sheet.name), [findings, sheet.name]);

  const first = (name: string): string => {
    const of = snapshot.sheets.find((each) => each.name === name);
    const found = findings.find((finding) => finding.sheet === name && finding.cell !== null);
    const entry = workbook.rows.find(({ sheet: on, kind }) => on === name && kind !== 'cover')?.cells[0];
    return found?.cell ?? entry?.cell ?? cellAddress(of?.origin.row ?? 0, of?.origin.column ?? 0);
  };
  const active = shown?.sheet === sheet.name ? shown.cell : first(sheet.name);
  const place = placeKey(sheet.name, active);
  const { top, left } = parseRange(active);
  const [y, x] = [top - sheet.origin.row, left - sheet.origin.column];
  const value: CellScalar = sheet.values[y]?.[x] ?? null;
  const isInCard = shown !== null && cardCells.includes(active);
  return (
    <section className={styles.root} aria-label={messages('check.grid.title')}>
      <div className={styles.sheets}>
        <TabList
          size="small"
          aria-label={messages('check.grid.sheet')}
          selectedValue={sheet.name}
          onTabSelect={(_event, { value: name }) => void actions.select(String(name), first(String(name)))}
        >
          {names.map((name) => (
            <Tab key={name} value={name} className={styles.tab}>
              {name}
            </Tab>
          ))}
        </TabList>
      </div>
      <FindingSteps
        findings={findings}
        sheets={names}
        shown={{ sheet: sheet.name, cell: active }}
        onGo={(to) => void actions.select(to.sheet, to.cell)}
      />
      <SheetGrid
        ref={grid}
        sheet={sheet}
        known={known}
        marks={marks}
        active={active}
        onActive={(cell) => void actions.select(sheet.name, cell)}
        onEdit={(text) => onEditInCard({ sheet: sheet.name, cell: active }, text)}
        onPaste={(block, columns) =>
          setPasted({
            host: workbook.host,
            placed: placeBlock(block, { sheet, known, active, columns, year, locale }),
          })
        }
      />
      {pasted?.host === workbook.host && (
        <PasteDialog
          placed={pasted.placed}
          known={known}
          year={year}
          onConfirm={() => {
            setPasted(null);
            void actions.fix(pasted.placed.fixes);
          }}
          onCancel={() => setPasted(null)}
        />
      )}
      <Caption1 className={styles.note}>{messages(own ? 'tracker.grid.help' : 'check.grid.help')}</Caption1>
      {!isInCard && (
        <CellView cell={active} known={known.get(place) ?? null} value={value} isOwn={own !== null} />
      )}
      {card}
      {unsaved && !own && <Caption1 className={styles.note}>{messages('check.grid.stale')}</Caption1>}
    </section>
  );
}

/** Highest severity found in each cell of a sheet. */
function marksOn(findings: readonly Finding[], sheet: string | null): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const severity of [...SEVERITIES].reverse())
    for (const finding of findings)
      if (finding.severity === severity && finding.sheet === sheet && finding.cell !== null)
        worst.set(finding.cell, severity);
  return worst;
}
