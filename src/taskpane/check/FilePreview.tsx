import { Caption1, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { useMemo } from 'react';
import type { CellPlace } from '../../host/shared/host';
import { SEVERITIES, type Finding, type Severity } from '../../validation/engine/finding';
import { cellAddress, parseRange } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { CellScalar } from '../../workbook/spec';
import { useMessages } from '../app/MessagesContext';
import { CellView } from './CellView';
import { placeKey, type KnownCells } from './entryCells';
import { FindingSteps } from './FindingSteps';
import type { OpenedWorkbook } from './openedWorkbook';
import { useOpenedWorkbook } from './OpenedWorkbookContext';
import { SheetGrid, type SheetGridHandle } from './SheetGrid';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0 },
  // As narrow as a pane at 200 % zoom.
  sheet: { minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface FilePreviewProps {
  workbook: OpenedWorkbook;
  known: KnownCells;
  grid: RefObject<SheetGridHandle | null>;
  /** Cells that the card has a field for. */
  cardCells: readonly string[];
  /** Begins the change of such a cell; `text` is what was typed already. */
  onEditInCard: (place: CellPlace, text: string | null) => void;
}

/** The opened file's sheets, with the chosen cell and its editor. */
export function FilePreview(props: FilePreviewProps) {
  const { workbook } = props;
  const messages = useMessages();
  const { shown } = useOpenedWorkbook();
  const { sheets } = workbook.snapshot;
  const visible = sheets.filter(({ visibility, name }) => visibility === 'visible' || name === shown?.sheet);
  const sheet = visible.find(({ name }) => name === shown?.sheet) ?? visible[0];
  if (!sheet) return <Text>{messages('check.grid.none')}</Text>;
  const names = visible.map(({ name }) => name);
  return <SheetPreview {...props} sheet={sheet} names={names} />;
}

interface SheetPreviewProps extends FilePreviewProps {
  sheet: SheetSnapshot;
  /** Of all sheets that can be looked at. */
  names: readonly string[];
}

function SheetPreview({ workbook, known, grid, cardCells, onEditInCard, sheet, names }: SheetPreviewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { shown, actions } = useOpenedWorkbook();
  const { snapshot, validation, unsaved, own } = workbook;
  const { findings } = validation;
  const marks = useMemo(() => marksOn(findings, sheet.name), [findings, sheet.name]);

  const first = (name: string): string => {
    const of = snapshot.sheets.find((each) => each.name === name);
    const found = findings.find((finding) => finding.sheet === name && finding.cell !== null);
    return found?.cell ?? cellAddress(of?.origin.row ?? 0, of?.origin.column ?? 0);
  };
  const active = shown?.sheet === sheet.name ? shown.cell : first(sheet.name);
  const place = placeKey(sheet.name, active);
  const { top, left } = parseRange(active);
  const [y, x] = [top - sheet.origin.row, left - sheet.origin.column];
  const value: CellScalar = sheet.values[y]?.[x] ?? null;
  const isInCard = shown !== null && cardCells.includes(active);
  return (
    <section className={styles.root} aria-label={messages('check.grid.title')}>
      <Field label={messages('check.grid.sheet')} orientation="horizontal">
        <Select
          className={styles.sheet}
          value={sheet.name}
          onChange={(_event, { value: name }) => void actions.select(name, first(name))}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
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
      />
      <Caption1 className={styles.note}>{messages(own ? 'tracker.grid.help' : 'check.grid.help')}</Caption1>
      {!isInCard && (
        <CellView cell={active} known={known.get(place) ?? null} value={value} isOwn={own !== null} />
      )}
      {unsaved && !own && <Caption1 className={styles.note}>{messages('check.grid.stale')}</Caption1>}
    </section>
  );
}

/** The worst that was found in each cell of a sheet. */
function marksOn(findings: readonly Finding[], sheet: string | null): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const severity of [...SEVERITIES].reverse())
    for (const finding of findings)
      if (finding.severity === severity && finding.sheet === sheet && finding.cell !== null)
        worst.set(finding.cell, severity);
  return worst;
}
