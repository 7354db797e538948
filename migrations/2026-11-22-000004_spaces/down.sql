drop table accesses;
drop table access_codes;
drop table invitations;
drop table membership_limits;
drop table memberships;
drop table spaces;
drop table organisations;
