drop index api_tokens_by_minter;
alter table api_tokens
    drop constraint api_tokens_end_in_family,
    drop column last_used_on,
    drop column latest_end_at,
    drop column minted_by;
