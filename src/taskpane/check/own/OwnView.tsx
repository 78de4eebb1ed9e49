import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { CellPlace } from '../../../host/shared/host';
import { headerKey } from '../../../import/tracker/readTracker';
import type { Fix } from '../../../validation/engine/finding';
import { useMessages } from '../../app/MessagesContext';
import { PlaceBoundary } from '../../app/PlaceBoundary';
import { DueSection } from '../../next/DueSection';
import { FindingsView } from '../FindingsView';
import type { OpenedWorkbook } from '../openedWorkbook';
import { useOpenedWorkbook } from '../OpenedWorkbookContext';
import { AddedColumns } from './AddedColumns';
import { AreaChoice } from './AreaChoice';
import { ColumnFields } from './ColumnFields';
import type { OwnSheets } from './examineOwn';
import { ColumnsSection } from './ColumnsSection';
import { TransferView } from './LazyTransferView';
import { WriteBack } from './LazyWriteBack';
import { keyChosen } from './keyChosen';
import { withArea } from './ownReading';
import { rememberArea, rememberHeaders } from './rememberedReading';
import { SheetChoice } from './SheetChoice';
import { DUE_GROUPS, inGroup, type DueGroup } from './dueGroups';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  groups: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  asked: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  start: { alignSelf: 'flex-start' },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface OwnViewProps {
  workbook: OpenedWorkbook;
  own: OwnSheets;
  /** Sheets whose cells can be selected. */
  visibleSheets: ReadonlySet<string>;
  isBusy: boolean;
  onGo: (place: CellPlace) => void;
  onFix: (fix: Fix) => void;
}

/** An agency's own sheets: what is overdue and other findings, and the assumed meanings of their columns. */
export function OwnView({ workbook, own, visibleSheets, isBusy, onGo, onFix }: OwnViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { mode, actions } = useOpenedWorkbook();
  const { validation, reading } = workbook;
  const [isBringing, setBringing] = useState(false);
  const [isWritingBack, setWritingBack] = useState(false);
  const [group, setGroup] = useState<DueGroup | null>(null);
  const listed = useMemo(() => {
    if (group === null) return validation;
    const findings = validation.findings.filter(({ rule }) => inGroup(rule, group));
    const counts = { error: 0, warning: 0, hint: 0 };
    for (const { severity } of findings) counts[severity] += 1;
    return { ...validation, findings, counts };
  }, [validation, group]);

  const chosen = own.tables.filter(({ sheet }) => own.chosen.includes(sheet));
  const readAlone = chosen.length === 1 ? chosen[0]?.area : null;
  useEffect(() => {
    if (readAlone) rememberArea(readAlone);
  }, [readAlone]);
  const inQuestion = chosen.flatMap((table) =>
    table.columns
      .filter(({ isAsked, header }) => isAsked && !(headerKey(header) in reading.headers))
      .map((column) => ({ table, column })),
  );
  const choose: typeof keyChosen = (...args) => {
    const next = keyChosen(...args);
    rememberHeaders(next.headers);
    void actions.readOwn(next);
    return next;
  };
  const sum = (count: (table: (typeof chosen)[number]) => number) =>
    chosen.reduce((total, table) => total + count(table), 0);

  return (
    <div className={styles.root}>
      {own.tables.length > 1 && (
        <SheetChoice
          tables={own.tables}
          chosen={own.chosen}
          onChosen={(sheets) => void actions.readOwn({ ...reading, sheets })}
        />
      )}
      {chosen[0] && chosen.length === 1 && (
        <AreaChoice
          table={chosen[0]}
          area={reading.areas[chosen[0].sheet] ?? null}
          isBusy={isBusy}
          onArea={(area) => void actions.readOwn(withArea(reading, chosen[0]!.sheet, area))}
          onSelected={mode === 'excel' ? () => void actions.readSelected() : null}
        />
      )}
      <Text role="status">
        {messages('tracker.found', {
          rows: sum(({ rows }) => rows),
          done: sum(({ done }) => done),
          sheets: own.chosen.join(', '),
        })}
      </Text>
      {inQuestion.length > 0 && (
        <section className={styles.asked} aria-label={messages('tracker.asked')}>
          <Text weight="semibold">{messages('tracker.asked')}</Text>
          <ColumnFields
            columns={inQuestion}
            isAsking
            isBusy={isBusy}
            isNamed={own.chosen.length > 1}
            onKey={(table, column, key) => choose(reading, table, column, key)}
          />
        </section>
      )}
      <div className={styles.groups} role="group" aria-label={messages('tracker.groups')}>
        {DUE_GROUPS.map((one) => {
          const count = validation.findings.filter(({ rule }) => inGroup(rule, one)).length;
          return (
            <ToggleButton
              key={one}
              size="small"
              checked={group === one}
              onClick={() => setGroup(group === one ? null : one)}
            >
              {messages(`tracker.group.${one}`, { count })}
            </ToggleButton>
          );
        })}
      </div>
      <DueSection workbook={workbook} sheets={own.chosen} inExcel={mode === 'excel'} onGo={onGo} />
      <FindingsView
        validation={listed}
        visibleSheets={visibleSheets}
        onGo={onGo}
        onFix={([fix]) => fix && onFix(fix)}
      />
      <AddedColumns
        tables={chosen}
        summary={own.summary}
        isBusy={isBusy}
        onAdd={(sheets, also) => void actions.addColumns(sheets, also)}
        onRemove={(sheets) => void actions.removeColumns(sheets)}
      />
      {isBringing ? (
        <section className={styles.asked} aria-label={messages('tracker.bring')}>
          <Text weight="semibold">{messages('tracker.bring')}</Text>
          <PlaceBoundary place="chuyen-bieu" onRetry={TransferView.renew}>
            <TransferView workbook={workbook} sheets={own.chosen} isBusy={isBusy} onGo={onGo} />
          </PlaceBoundary>
        </section>
      ) : (
        <Button className={styles.start} onClick={() => setBringing(true)}>
          {messages('tracker.bring')}
        </Button>
      )}
      {isWritingBack ? (
        <section className={styles.asked} aria-label={messages('tracker.back')}>
          <Text weight="semibold">{messages('tracker.back')}</Text>
          <PlaceBoundary place="ghi-ket-qua" onRetry={WriteBack.renew}>
            <WriteBack workbook={workbook} sheets={own.chosen} isBusy={isBusy} onGo={onGo} />
          </PlaceBoundary>
        </section>
      ) : (
        <Button className={styles.start} onClick={() => setWritingBack(true)}>
          {messages('tracker.back')}
        </Button>
      )}
      <ColumnsSection
        tables={chosen}
        isBusy={isBusy}
        onKey={(table, column, key) => choose(reading, table, column, key)}
      />
    </div>
  );
}
