import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { EvidenceDesk } from '../../features/evidence/use-evidence.tsx';
import { evidence as texts } from '../../texts/evidence.ts';
import { CoverageView } from './coverage-view.tsx';
import { FindingsView } from './findings-view.tsx';
import { LadderView } from './ladder-view.tsx';
import { NotesView } from './notes-view.tsx';
import { SourcesView } from './sources-view.tsx';
import css from './evidence.module.css';

const VIEWS = { sources: SourcesView, findings: FindingsView, ladder: LadderView, notes: NotesView, coverage: CoverageView } as const;
type View = keyof typeof VIEWS;

/** From what people said to what the profile says: sources, findings, the ladder to statements, and how far all that reaches. */
export function EvidencePage() {
  const [view, show] = useState<View>('sources');
  return (
    <div className={css['page']}>
      <header>
        <h1>{texts.title}</h1>
        <p className={css['help']}>{texts.about}</p>
      </header>
      <EvidenceDesk>
        <Tabs selectedKey={view} onSelectionChange={(key) => show(key as View)} className={css['tabs']!}>
          <TabList aria-label={texts.title} className={css['tabList']!}>
            {(Object.keys(VIEWS) as View[]).map((id) => (
              <Tab key={id} id={id} className={css['tab']!}>
                {texts.tabs[id]}
              </Tab>
            ))}
          </TabList>
          {(Object.keys(VIEWS) as View[]).map((id) => {
            const Shown = VIEWS[id];
            return (
              <TabPanel key={id} id={id} className={css['panel']!}>
                <Shown />
              </TabPanel>
            );
          })}
        </Tabs>
      </EvidenceDesk>
    </div>
  );
}
