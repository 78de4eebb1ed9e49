import { Button, Field, makeStyles, SearchBox, Select, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { CellPlace } from '../../host/shared/host';
import { SEVERITIES, type Fix, type Severity } from '../../validation/engine/finding';
import { byCause, countsByCause } from '../../validation/engine/causes';
import type { Validation } from '../../validation/engine/validate';
import { useLocale, useMessages } from '../app/MessagesContext';
import { FindingItem } from './FindingItem';
import { CauseItem } from './CauseItem';
import { causeGroups, filterFindings, firstOf, groupFindings, withTexts } from './groupFindings';
import { SeverityFilter } from './SeverityFilter';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  filters: {
    display: 'grid',
    // Side by side if both remain readable.
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 110px), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  control: { minWidth: 0, width: '100%', maxWidth: 'none' },
  sheet: { margin: `${tokens.spacingVerticalS} 0 0`, overflowWrap: 'anywhere' },
  row: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInline: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  list: { margin: 0, padding: 0 },
  code: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  none: { color: tokens.colorNeutralForeground2 },
});

/** Findings listed initially, and added with each click for more. */
const AT_ONCE = 50;

export interface FindingsViewProps {
  validation: Validation;
  /** Sheets whose cells can be selected. */
  visibleSheets: ReadonlySet<string>;
  onGo: (place: CellPlace) => void;
  onFix: (fixes: readonly Fix[]) => void;
  /** Absent if the workbook is not one of ours. */
  onRestore?: () => void;
}

/** All findings, by sheet and row, errors first; with filters and search. */
export function FindingsView({ validation, visibleSheets, onGo, onFix, onRestore }: FindingsViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const [severities, setSeverities] = useState<ReadonlySet<Severity>>(() => new Set(SEVERITIES));
  const [sheet, setSheet] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const sought = useDeferredValue(search);

  const { findings, filled } = validation;
  const shown = useMemo(() => withTexts(findings, locale), [findings, locale]);
  const sheets = useMemo(
    () => [...new Set(findings.flatMap((finding) => (finding.sheet === null ? [] : [finding.sheet])))],
    [findings],
  );
  const chosenSheet = sheet !== null && sheets.includes(sheet) ? sheet : null;
  const found = useMemo(
    () => filterFindings(shown, { severities, sheet: chosenSheet, search: sought }),
    [shown, severities, chosenSheet, sought],
  );
  const { causes, others } = useMemo(() => causeGroups(found), [found]);
  const groups = firstOf(groupFindings(others), most);
  const counts = useMemo(() => countsByCause(findings), [findings]);

  return (
    <section className={styles.root} aria-label={messages('check.findings')}>
      <SeverityFilter counts={counts} chosen={severities} onChosen={setSeverities} />
      {findings.length > 0 && (
        <div className={styles.filters}>
          <Field label={messages('check.filter.sheet')}>
            <Select
              className={styles.control}
              value={chosenSheet ?? ''}
              onChange={(_event, { value }) => setSheet(value === '' ? null : value)}
            >
              <option value="">{messages('check.filter.allSheets')}</option>
              {sheets.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={messages('check.filter.search')}>
            <SearchBox
              className={styles.control}
              value={search}
              placeholder={messages('check.filter.placeholder')}
              dismiss={{ 'aria-label': messages('check.filter.clear') }}
              onChange={(_event, { value }) => setSearch(value)}
            />
          </Field>
        </div>
      )}
      <Text role="status" className={styles.none}>
        {findings.length === 0
          ? messages('check.none')
          : messages('check.listed', {
              shown: causes.length + others.length,
              count: byCause(findings).length,
            })}
      </Text>
      {causes.length > 0 && (
        <ul className={styles.list}>
          {causes.map((group) => (
            <CauseItem
              key={group.cause}
              group={group}
              filled={filled}
              visibleSheets={visibleSheets}
              onGo={onGo}
              onFix={onFix}
              {...(onRestore ? { onRestore } : {})}
            />
          ))}
        </ul>
      )}
      {groups.map(({ sheet: name, rows }) => (
        <div key={name ?? ''}>
          <Text as="h3" weight="semibold" className={styles.sheet}>
            {name ?? messages('check.wholeWorkbook')}
          </Text>
          {rows.map(({ row, findings: own }) => (
            <div key={row ?? ''} className={styles.row}>
              {row !== null && (
                <Text as="h4" size={200} weight="semibold" className={styles.code}>
                  {messages('check.row', { code: row })}
                </Text>
              )}
              <ul className={styles.list}>
                {own.map((one) => {
                  const { sheet: on, cell, fix } = one.finding;
                  return (
                    <FindingItem
                      key={one.id}
                      shown={one}
                      {...(on !== null && cell !== null && visibleSheets.has(on)
                        ? { onGo: () => onGo({ sheet: on, cell }) }
                        : {})}
                      {...(fix ? { onFix: () => onFix([fix]) } : {})}
                    />
                  );
                })}
              </ul>
            </div>
          ))}
        </div>
      ))}
      {others.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>
          {messages('check.more', { count: others.length - most })}
        </Button>
      )}
    </section>
  );
}
