import { Link } from '@tanstack/react-router';
import { useReport } from '../../checks/use-report.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { publish as texts } from '../../texts/publish.ts';
import { Notice } from '../../ui/notice.tsx';

/** Whether anything keeps the profile from publication. */
export function Readiness() {
  const { profile, id } = useOpenProfile();
  const report = useReport(profile, 'publication');
  if (report === undefined) return <p role="status">{texts.ready.working}</p>;
  const errors = report.findings.filter(({ severity }) => severity === 'error').length;
  const warnings = report.findings.filter(({ severity }) => severity === 'warning').length;
  const link =
    report.findings.length === 0 ? null : (
      <Link to="/profiles/$profile/checks" params={{ profile: id }}>
        {texts.ready.look}
      </Link>
    );
  return (
    <Notice kind={errors === 0 ? 'good' : 'warning'} title={errors === 0 ? texts.ready.good.title : texts.ready.errors(errors)}>
      {errors === 0 ? texts.ready.good.text : texts.ready.errorsText} {warnings === 0 ? null : texts.ready.warnings(warnings)} {link}
    </Notice>
  );
}
