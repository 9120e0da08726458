import type { LintReport } from '@smm/core/lint';
import type { Edit } from '@smm/core/profile';
import { PlaceLink } from '../../features/places/place-link.tsx';
import { placeOf } from '../../features/places/places.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { checks as texts } from '../../texts/checks/checks.ts';
import { Button } from '../../ui/button.tsx';
import { takeBack } from './waivers.ts';
import css from './checks.module.css';

type SetApartProps = { readonly report: LintReport; readonly readOnly: boolean; readonly onTakeBack: (edits: readonly Edit[]) => void };

/** What the group has accepted, and waivers that nothing needs any more. */
export function SetApart({ report: { waived, unusedWaivers }, readOnly, onTakeBack }: SetApartProps) {
  const { profile, model } = useOpenProfile();
  const unused = unusedWaivers.flatMap((index) => {
    const waiver = profile.waivers[index];
    return waiver === undefined ? [] : [{ index, waiver }];
  });
  return (
    <>
      {waived.length === 0 ? null : (
        <details className={css['apart']}>
          <summary>{texts.waived(waived.length)}</summary>
          <ul className={css['findings']}>
            {waived.map(({ finding, reason, by }, index) => (
              <li key={index} className={css['waived']} data-item tabIndex={-1}>
                <div className={css['body']}>
                  <p className={css['where']}>
                    <PlaceLink address={finding.address} /> · <code>{finding.rule}</code>
                  </p>
                  <p>{finding.message}</p>
                  <p className={css['reason']}>{texts.waivedBy(by, reason)}</p>
                </div>
                {readOnly ? null : (
                  <Button
                    aria-label={texts.takeBackLabel(finding.rule, placeOf(profile, model, finding.address).name)}
                    onPress={() => onTakeBack(takeBack(profile, finding))}
                  >
                    {texts.takeBack}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {unused.length === 0 ? null : (
        <details className={css['apart']} open>
          <summary>{texts.unused(unused.length)}</summary>
          <p className={css['help']}>{texts.unusedAbout}</p>
          <ul className={css['findings']}>
            {unused.map(({ index, waiver }) => (
              <li key={index} className={css['waived']} data-item tabIndex={-1}>
                <div className={css['body']}>
                  <p className={css['where']}>
                    <PlaceLink address={waiver.address} /> · <code>{waiver.rule}</code>
                  </p>
                  <p className={css['reason']}>{texts.waivedBy(waiver.by, waiver.reason)}</p>
                </div>
                {readOnly ? null : (
                  <Button
                    aria-label={texts.takeBackLabel(waiver.rule, placeOf(profile, model, waiver.address).name)}
                    onPress={() => onTakeBack([{ op: 'remove-item', list: 'waivers', index }])}
                  >
                    {texts.takeBack}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
