import { StyleForParagraph, type IContext, type IXmlableObject } from 'docx';

/** A paragraph style that begins no page although the one it is based on may; the library leaves out what is false. */
export class UnbrokenStyle extends StyleForParagraph {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const written = super.prepForXml(context) as Record<string, Record<string, Record<string, unknown>[]>[]> | undefined;
    const properties = written?.['w:style']?.find((part) => 'w:pPr' in part)?.['w:pPr'];
    const place = properties?.findIndex((part) => !('w:keepNext' in part || 'w:keepLines' in part)) ?? -1;
    if (place >= 0) properties!.splice(place, 0, { 'w:pageBreakBefore': { _attr: { 'w:val': 'false' } } });
    return written as IXmlableObject | undefined;
  }
}
