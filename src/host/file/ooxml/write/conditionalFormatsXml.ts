import type { ConditionalFormatSpec } from '../../../../workbook/spec';
import { element } from '../xml/element';
import { escapeXml } from '../xml/xml';
import type { StyleSheet } from './stylesXml';

/** A sheet's rules in order of priority; adjacent rules with the same range share an element. */
export function conditionalFormatsXml(formats: readonly ConditionalFormatSpec[], styles: StyleSheet): string {
  let xml = '';
  for (let index = 0; index < formats.length;) {
    const sqref = formats[index]!.range;
    let rules = '';
    for (; formats[index]?.range === sqref; index += 1) rules += ruleXml(formats[index]!, index + 1, styles);
    xml += element('conditionalFormatting', { sqref }, rules);
  }
  return xml;
}

function ruleXml(
  { formula, style, stopIfTrue }: ConditionalFormatSpec,
  priority: number,
  styles: StyleSheet,
): string {
  return element(
    'cfRule',
    {
      type: 'expression',
      dxfId: styles.differentialFormat(style),
      priority,
      stopIfTrue: stopIfTrue || undefined,
    },
    element('formula', {}, escapeXml(formula)),
  );
}
