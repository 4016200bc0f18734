import {
  type DisclosureBasis,
  type DisclosureCategory,
  disclosureBases,
  disclosureCategories,
} from '@samplass/domain/stay/schema'
import { CheckGroup, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { Pick } from '@samplass/ui/pick'
import { useTranslations } from 'use-intl'

export type DisclosureDraft = { categories: DisclosureCategory[]; basis: DisclosureBasis | null; basisNote: string }
export const nothingDisclosed: DisclosureDraft = { categories: [], basis: null, basisNote: '' }

/** As the claim sends it: a row for each category, each with the basis. */
export const disclosuresOf = ({ categories, basis, basisNote }: DisclosureDraft) =>
  basis === null ? [] : categories.map((category) => ({ category, basis, basisNote: basisNote.trim() }))

type Given = {
  draft: DisclosureDraft
  onChange: (draft: DisclosureDraft) => void
  error?: string
  basisError?: string
}

/** What another municipality's house is told, category by category, and on which basis. Nothing is chosen beforehand. */
export function DisclosureFields({ draft, onChange, error, basisError }: Given) {
  const t = useTranslations('bedPool.take.disclose')
  const choose = (categories: string[]) => onChange({ ...draft, categories: categories as DisclosureCategory[] })
  const rest = (basis: DisclosureBasis) => {
    const prepared = draft.basisNote === '' || disclosureBases.some((one) => t(`notes.${one}`) === draft.basisNote)
    onChange({ ...draft, basis, basisNote: prepared ? t(`notes.${basis}`) : draft.basisNote })
  }
  return (
    <div className="sp-stack">
      <CheckGroup
        name="categories"
        label={t('intro')}
        value={draft.categories}
        onChange={choose}
        options={disclosureCategories.map((value) => ({ value, label: t(`category.${value}`) }))}
      />
      {draft.categories.length === 0 ? (
        <Notice tone="info">{t('none')}</Notice>
      ) : (
        <>
          <Pick
            id="basis"
            legend={t('basis')}
            error={basisError}
            inline
            value={draft.basis}
            onChange={(basis) => rest(basis as DisclosureBasis)}
            options={disclosureBases.map((value) => ({ value, title: t(`bases.${value}`) }))}
          />
          {draft.basis !== null && (
            <TextField
              id="basisNote"
              label={t('note')}
              value={draft.basisNote}
              maxLength={300}
              error={error}
              description={t('logged')}
              onChange={(event) => onChange({ ...draft, basisNote: event.target.value })}
            />
          )}
        </>
      )}
    </div>
  )
}
