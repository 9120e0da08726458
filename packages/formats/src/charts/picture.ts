import { CustomChart, RadarChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, RadarComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { escaped } from '../html/escape.ts';
import { palette, themed, type ChartTheme } from './palette.ts';

use([CustomChart, GraphicComponent, GridComponent, RadarChart, RadarComponent, SVGRenderer]);

/** The figures of a picture as a table; every number that the picture shows stands in it. */
export type ChartTable = { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A picture as SVG with its size in CSS pixels, its title, what it shows in words, and its figures. */
export type Picture = {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly table: ChartTable;
};

/** How a picture is drawn. `id` goes before every id in it, so that several stand on one page. */
export type PictureOptions = { readonly id: string; readonly title?: string; readonly theme?: ChartTheme };

/** What is drawn: size, chart, words and figures. */
export type Drawing = Omit<Picture, 'svg'> & { readonly option: EChartsCoreOption };

/** Pixels that pictures are wide: the width of the text on an A4 page. */
export const CHART_WIDTH = 640;

/** A drawing as a picture. Equal drawings give equal bytes. */
export function pictureOf({ option, ...words }: Drawing, { id, theme = 'light' }: PictureOptions): Picture {
  const { width, height, title, description } = words;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, backgroundColor: 'transparent', textStyle: { fontFamily: FONT, color: palette.ink }, ...option });
  const drawn = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();
  const name = id.replace(/[^A-Za-z0-9-]/g, '-');
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${name}-title ${name}-desc" font-family="${FONT}">` +
    `<title id="${name}-title">${escaped(title)}</title><desc id="${name}-desc">${escaped(description)}</desc>` +
    (theme === 'light' ? `<rect width="${width}" height="${height}" fill="${palette.paper}"/>` : '');
  const inner = drawn.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<style[\s\S]*?<\/style>/g, '');
  return { svg: themed(head + plainAttributes(withOwnIds(inner, name)), theme), ...words };
}

/** The picture's choice of fonts; writers put the font of the document in its place. */
const FONT = "'Source Sans 3', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** Ids count through the whole process otherwise, and would collide on a page. */
function withOwnIds(svg: string, name: string): string {
  const found = [...new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))];
  const fresh = new Map(found.map((id, index) => [id, `${name}-${index + 1}`]));
  return svg
    .replace(/ class="[^"]*"/g, '')
    .replace(/ id="([^"]+)"/g, (_, id: string) => ` id="${fresh.get(id)}"`)
    .replace(/url\(#([^)"]+)\)/g, (_, id: string) => `url(#${fresh.get(id) ?? id})`)
    .replace(/(xlink:)?href="#([^"]+)"/g, (_, _link, id: string) => `href="#${fresh.get(id) ?? id}"`);
}

/** Attributes instead of styles and baselines, which some programs that draw SVG do not know. */
function plainAttributes(svg: string): string {
  return svg
    .replace(/<text([^>]*)>/g, (_, attributes: string) => `<text${onBaseline(attributes)}>`)
    .replace(/ xml:space="preserve"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .map((rule) => rule.split(':').map((part) => part.trim()))
        .filter(([property]) => property !== '' && property !== undefined && property !== 'font-family')
        .map(([property, value]) => ` ${property}="${value}"`)
        .join(''),
    );
}

/** Text around the middle of its line stands on a baseline a third of its size lower. */
function onBaseline(attributes: string): string {
  if (!attributes.includes('dominant-baseline="central"')) return attributes;
  const size = Number(/font-size:([\d.]+)/.exec(attributes)?.[1] ?? 12);
  const y = Number(/ y="([^"]*)"/.exec(attributes)?.[1] ?? 0) + size * 0.35;
  return `${attributes.replace(/ dominant-baseline="central"| y="[^"]*"/g, '')} y="${Math.round(y * 100) / 100}"`;
}
