import { heatMap, partKey, partName, rollUps, trendOf } from '@smm/core/assessment';
import { comparisonPicture, heatMapPicture, ladderPicture, radarPicture, stripPicture, timelinePicture, trendPicture, type Picture } from '../charts/index.ts';
import { partWords } from './about.ts';
import { gapsOfPart, type ReportFacts } from './facts.ts';

/** The pictures of a report, each drawn when it is asked for. */
export function picturesOf(facts: ReportFacts) {
  const { model, gaps, parts, file, trend, roadmap } = facts;
  const columns = () => parts.map((part) => ({ id: partKey(part), label: partName(part, file), gaps: gapsOfPart(gaps, part) }));
  return {
    strip: (): Picture => stripPicture(model, heatMap(model, [{ id: 'all', label: 'All parts', gaps }]), { id: 'strip', title: 'Where every practice stands' }),
    ladder: (): Picture => ladderPicture(model, gaps, { id: 'ladder' }),
    heat: (): Picture => heatMapPicture(heatMap(model, columns()), { id: 'heat', title: 'Comprehensiveness against target, by practice and part' }),
    /** The worst of all parts in one column. */
    heatOfWorst: (): Picture =>
      heatMapPicture(heatMap(model, [{ id: 'all', label: 'Worst part', gaps }]), { id: 'heat-worst', title: 'Comprehensiveness against target, by practice' }),
    heatOfScope: (): Picture => heatMapPicture(heatMap(model, columns(), 'scope'), { id: 'heat-scope', title: 'Scope against target, by practice and part' }),
    radar: (): Picture => radarPicture(model, rollUps(model, gaps), { id: 'radar' }),
    trend: (): Picture => trendPicture(trend, { id: 'trend' }),
    comparison: (): Picture => comparisonPicture(model, trendOf(model, columns()), { id: 'comparison', title: 'Levels of the parts side by side' }),
    /** The first steps of the roadmap, all unless told otherwise. */
    timeline: (most = Infinity): Picture =>
      timelinePicture(
        roadmap.steps.slice(0, most).map(({ step }) => step),
        { id: 'timeline', partOf: (step) => partWords(facts, step) },
      ),
  };
}
