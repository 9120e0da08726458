import { Link, useLocation, useParams } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import type { ComponentType } from 'react';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { context as texts } from '../../texts/context/context.ts';
import css from './context.module.css';
import { heldBy, SECTION_IDS, sectionOfAddress, type SectionId } from '../../features/context-sections/held.ts';
import { BeyondForm } from './sections/beyond.tsx';
import { BoundaryForm } from './sections/boundary.tsx';
import { DevicesForm } from './sections/devices.tsx';
import { DifferencesForm } from './sections/differences.tsx';
import { DocumentForm } from './sections/document.tsx';
import { GroupsForm } from './sections/groups.tsx';
import { ReferencesForm } from './sections/references.tsx';
import { ScenariosForm } from './sections/scenarios.tsx';
import { ScopeForm } from './sections/scope.tsx';
import { ThreatsForm } from './sections/threats.tsx';
import { WaiversForm } from './sections/waivers.tsx';
import { WordsForm } from './sections/words.tsx';

const FORMS: Readonly<Record<SectionId, ComponentType>> = {
  scope: ScopeForm,
  boundary: BoundaryForm,
  devices: DevicesForm,
  groups: GroupsForm,
  differences: DifferencesForm,
  threats: ThreatsForm,
  scenarios: ScenariosForm,
  beyond: BeyondForm,
  words: WordsForm,
  references: ReferencesForm,
  document: DocumentForm,
  waivers: WaiversForm,
};

/** Scope and context of a profile, one section at a time, each with the method's question. */
export function ContextPage() {
  const params = useParams({ strict: false });
  // An address of the profile after the # leads to its section, as the checks link it.
  const { hash } = useLocation();
  const section = SECTION_IDS.find((id) => id === params.section) ?? sectionOfAddress(hash) ?? 'scope';
  const { profile, id } = useOpenProfile();
  const Form = FORMS[section];
  const words = texts.section[section];
  return (
    <div className={css['page']}>
      <nav className={css['sections']} aria-label={texts.sections} data-no-print>
        {SECTION_IDS.map((other) => {
          const held = heldBy(profile, other);
          const isForm = other === 'scope' || other === 'boundary' || other === 'document';
          return (
            <Link key={other} to="/profiles/$profile/context/$section" params={{ profile: id, section: other }} data-here={other === section ? '' : undefined}>
              {texts.section[other].title}
              {held === 0 ? null : isForm ? <Check size={14} role="img" aria-label={texts.filled} /> : <span className={css['count']}>{held}</span>}
            </Link>
          );
        })}
      </nav>
      <div className={css['form']}>
        <header>
          <h1>{words.title}</h1>
          <p className={css['lead']}>{words.lead}</p>
        </header>
        <Form key={section} />
      </div>
    </div>
  );
}
