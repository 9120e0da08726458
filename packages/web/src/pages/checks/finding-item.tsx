import { OctagonX, Lightbulb, TriangleAlert } from 'lucide-react';
import type { Finding, Severity } from '@smm/core/lint';
import { ruleById } from '../../checks/fixing.ts';
import { PlaceLink } from '../../features/places/place-link.tsx';
import { checks as texts } from '../../texts/checks/checks.ts';
import { Button } from '../../ui/button.tsx';
import css from './checks.module.css';

const SIGNS: Readonly<Record<Severity, typeof OctagonX>> = { error: OctagonX, warning: TriangleAlert, info: Lightbulb };

type FindingItemProps = {
  readonly finding: Finding;
  readonly readOnly: boolean;
  readonly onFix: (finding: Finding) => void;
  readonly onWaive: (finding: Finding) => void;
};

/** One finding: what is wrong and where, why it matters, and what can be done about it. */
export function FindingItem({ finding, readOnly, onFix, onWaive }: FindingItemProps) {
  const { severity, message, excerpt, address, related } = finding;
  return (
    <li className={css['finding']} data-item tabIndex={-1}>
      <SeveritySign severity={severity} />
      <div className={css['body']}>
        <p className={css['where']}>
          <PlaceLink address={address} />
        </p>
        <p className={css['message']}>{message}</p>
        {excerpt === undefined || excerpt === '' ? null : (
          <blockquote className={css['excerpt']} dir="auto">
            {excerpt}
          </blockquote>
        )}
        {related === undefined || related.length === 0 ? null : (
          <p className={css['where']}>
            {texts.related}{' '}
            {related.slice(0, 4).map((place) => (
              <span key={place} className={css['also']}>
                <PlaceLink address={place} />
              </span>
            ))}
          </p>
        )}
        <Why rule={finding.rule} />
      </div>
      {readOnly ? null : (
        <div className={css['actions']} data-no-print>
          {finding.fix === undefined ? null : (
            <Button aria-label={texts.fixLabel(message)} onPress={() => onFix(finding)}>
              {texts.fix}
            </Button>
          )}
          <Button look="quiet" aria-label={texts.waiveLabel(message)} onPress={() => onWaive(finding)}>
            {texts.waive}
          </Button>
        </div>
      )}
    </li>
  );
}

/** How much a finding weighs, as a sign and a word. */
function SeveritySign({ severity }: { readonly severity: Severity }) {
  const Sign = SIGNS[severity];
  return (
    <span className={`${css['severity']} ${css[severity]}`} title={texts.severityHelp[severity]}>
      <Sign size={16} aria-hidden /> {texts.severities[severity]}
    </span>
  );
}

/** Why a rule asks what it asks; opened when wanted. */
function Why({ rule: id }: { readonly rule: string }) {
  const rule = ruleById(id);
  if (rule === undefined) return null;
  return (
    <details className={css['why']}>
      <summary>
        {texts.why}: <code>{id}</code>
      </summary>
      <p>{rule.why}</p>
      <p>{texts.cite(rule.cite)}</p>
    </details>
  );
}
