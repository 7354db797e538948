-- A token remembers by which other it was made, until when it and all that it makes can live, and the last day of its use.

alter table api_tokens
    add column minted_by uuid references api_tokens (id),
    -- The end of the longest life of the family; null for a token from before this step.
    add column latest_end_at timestamptz,
    add column last_used_on date,
    add constraint api_tokens_end_in_family check (expires_at <= latest_end_at);
create index api_tokens_by_minter on api_tokens (minted_by) where minted_by is not null;
