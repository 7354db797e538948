do $$
declare
    policy record;
begin
    for policy in select tablename, policyname from pg_policies where schemaname = 'public' loop
        execute format('drop policy %I on %I', policy.policyname, policy.tablename);
        execute format('alter table %I no force row level security', policy.tablename);
        execute format('alter table %I disable row level security', policy.tablename);
    end loop;
end
$$;
update server_requirements set minimum_schema = '20261122000001';
