import type { ChartSpec } from '../../../../workbook/spec';
import { element, XML_DECLARATION } from '../xml/element';
import { CHART_NS, DRAWING_NS, RELATIONSHIPS_NS, SHEET_DRAWING_NS } from './namespaces';

/** @param relationships ids of the chart parts, in order. */
export function drawingXml(charts: readonly ChartSpec[], relationships: readonly string[]): string {
  return (
    XML_DECLARATION +
    element(
      'xdr:wsDr',
      { 'xmlns:xdr': SHEET_DRAWING_NS, 'xmlns:a': DRAWING_NS },
      ...charts.map((chart, index) => anchorXml(chart, index, relationships[index]!)),
    )
  );
}

function anchorXml({ name, altText, from, to }: ChartSpec, index: number, relationship: string): string {
  return element(
    'xdr:twoCellAnchor',
    { editAs: 'oneCell' },
    markerXml('xdr:from', from),
    markerXml('xdr:to', to),
    element(
      'xdr:graphicFrame',
      { macro: '' },
      element(
        'xdr:nvGraphicFramePr',
        {},
        // Number 1 is the drawing itself.
        element('xdr:cNvPr', { id: index + 2, name, descr: altText }),
        element('xdr:cNvGraphicFramePr'),
      ),
      element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
      element(
        'a:graphic',
        {},
        element(
          'a:graphicData',
          { uri: CHART_NS },
          element('c:chart', {
            'xmlns:c': CHART_NS,
            'xmlns:r': RELATIONSHIPS_NS,
            'r:id': relationship,
          }),
        ),
      ),
    ),
    element('xdr:clientData'),
  );
}

const markerXml = (name: string, { row, column }: ChartSpec['from']): string =>
  element(
    name,
    {},
    element('xdr:col', {}, String(column)),
    element('xdr:colOff', {}, '0'),
    element('xdr:row', {}, String(row)),
    element('xdr:rowOff', {}, '0'),
  );
