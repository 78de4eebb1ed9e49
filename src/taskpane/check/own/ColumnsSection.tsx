import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMessages } from '../../app/MessagesContext';
import { ColumnFields, type ColumnFieldsProps } from './ColumnFields';
import type { OwnTable } from './examineOwn';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    paddingBlock: tokens.spacingVerticalS,
  },
});

export interface ColumnsSectionProps extends Pick<ColumnFieldsProps, 'isBusy' | 'onKey'> {
  tables: readonly OwnTable[];
}

/** Every column, with its assumed meaning. */
export function ColumnsSection({ tables, ...fields }: ColumnsSectionProps) {
  const styles = useStyles();
  const messages = useMessages();
  const columns = tables.flatMap((table) => table.columns.map((column) => ({ table, column })));
  const own = columns.filter(({ column: { key } }) => key === 'own').length;
  return (
    <Accordion collapsible>
      <AccordionItem value="columns">
        <AccordionHeader as="h3">
          {messages('tracker.columns', { read: columns.length - own, own })}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ColumnFields columns={columns} isNamed={tables.length > 1} {...fields} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
