import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { practice as t } from '../../texts/practice.ts';
import { Button } from '../../ui/button.tsx';
import { baseTextKey, keepBaseText, useKeptBaseText } from './use-base-text.ts';
import css from './base-text-source.module.css';

/** Whose general text is shown, and the way to the group's own copy of the guide. */
export function BaseTextSource() {
  const { id, state } = useOpenProfile();
  const kept = useKeptBaseText(id).data ?? null;
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const take = async (file: File) => {
    // Reading files is needed once in the life of a profile.
    const { readBaseTextFile } = await import('@smm/formats/yaml/read');
    const read = readBaseTextFile(new Uint8Array(await file.arrayBuffer()));
    if (!read.ok) return setProblem(read.problems[0]?.message ?? t.general.unreadable);
    await keepBaseText(id, read.value, kept);
    setProblem(undefined);
    await queries.invalidateQueries({ queryKey: baseTextKey(id) });
  };
  return (
    <p className={css['source']} data-no-print>
      {kept === null ? t.general.summary : t.general.own(kept.baseText.title)}
      {state.readOnly ? null : (
        <FileTrigger
          acceptedFileTypes={['.yaml', '.yml', '.json']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file !== undefined) take(file).catch((error: Error) => setProblem(error.message));
          }}
        >
          <Button look="quiet">{kept === null ? t.general.use : t.general.replace}</Button>
        </FileTrigger>
      )}
      {problem === undefined ? null : <span role="alert">{problem}</span>}
    </p>
  );
}
