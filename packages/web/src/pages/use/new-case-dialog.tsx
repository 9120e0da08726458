import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { PointOfView } from '@smm/core/assessment';
import { profileList } from '../../api/profiles.ts';
import { pinned, readLibraryProfile } from '../../cases/applied-profiles.ts';
import { addCase } from '../../cases/case-ports.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { cases } from '../../texts/cases.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { MultiChoice } from '../../ui/multi-choice.tsx';
import { today } from '../../cases/today.ts';
import { newCase, type CaseForm } from '../../cases/new-case.ts';
import css from './use.module.css';

const texts = cases.form;
const VIEWS = (['owner', 'supplier', 'integrator', 'service-provider'] as const).map((id) => ({ id, name: texts.views[id] }));

/** Asks what a new case needs and begins it. */
export function NewCaseDialog({ taken, onClose }: { readonly taken: readonly string[]; readonly onClose: () => void }) {
  const { id, profile, model } = useOpenProfile();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: library } = useQuery(profileList(''));
  const groups = profile.deviceGroups.map((group) => ({ id: group.id, name: group.name }));
  const [form, setForm] = useState<CaseForm>({
    system: '',
    organisation: '',
    sector: '',
    view: 'owner',
    sites: '',
    groups: groups.map(({ name }) => name).join('\n'),
    people: '',
  });
  const [others, setOthers] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<{ readonly field: boolean; readonly text: string }>();
  const set = (field: keyof CaseForm) => (value: string) => setForm({ ...form, [field]: value });

  const begin = async () => {
    if (form.system.trim() === '') return setProblem({ field: true, text: texts.systemMissing });
    try {
      const combined = await Promise.all(others.map((other) => readLibraryProfile(other)));
      const profiles = await Promise.all([{ library: id, profile }, ...combined].map((one) => pinned(one, today())));
      const file = newCase(form, { model, profiles, groups, today: today(), begun: texts.add });
      if (taken.includes(file.id)) return setProblem({ field: true, text: texts.taken(file.id) });
      await addCase(id, file.id, file);
      await queries.invalidateQueries({ queryKey: ['cases', id] });
      await navigate({ to: '/profiles/$profile/use/$case/targets', params: { profile: id, case: file.id } });
    } catch (error) {
      setProblem({ field: false, text: (error as Error).message });
    }
  };
  return (
    <Dialog title={texts.title} isOpen onClose={onClose} closeLabel={texts.close}>
      <Form
        validationBehavior="aria"
        className={css['form']!}
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <TextField
          label={texts.system}
          help={texts.systemHelp}
          value={form.system}
          onChange={set('system')}
          error={problem?.field === true ? problem.text : undefined}
          autoFocus
        />
        <div className={css['pair']}>
          <TextField label={texts.organisation} value={form.organisation} onChange={set('organisation')} />
          <TextField label={texts.sector} help={texts.sectorHelp} value={form.sector} onChange={set('sector')} />
        </div>
        <Choice label={texts.view} help={texts.viewHelp} options={VIEWS} value={form.view} onChange={(view: PointOfView) => setForm({ ...form, view })} />
        <div className={css['pair']}>
          <TextField label={texts.sites} help={texts.sitesHelp} rows={3} value={form.sites} onChange={set('sites')} />
          <TextField label={texts.groups} help={texts.groupsHelp} rows={3} value={form.groups} onChange={set('groups')} />
        </div>
        <TextField label={texts.people} help={texts.peopleHelp} rows={3} value={form.people} onChange={set('people')} />
        <MultiChoice
          label={texts.profiles}
          help={texts.profilesHelp}
          options={(library?.profiles ?? []).filter((card) => card.id !== id && card.model.id === model.id).map((card) => ({ id: card.id, name: card.title }))}
          value={others}
          onChange={setOthers}
          none={texts.none}
          empty={texts.noOthers}
        />
        {problem === undefined || problem.field ? null : (
          <p className={css['error']} role="alert">
            {problem.text}
          </p>
        )}
        <div className={css['actions']}>
          <Button onPress={onClose}>{texts.cancel}</Button>
          <Button look="main" type="submit">
            {texts.add}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
