-- What goes along may be collected on a later day than the lead's meeting: a card is printed after the recording. Each extra place says its day.
alter table pickup_extra_places add column on_date date;
update pickup_extra_places set on_date = (select on_date from pickups where pickups.application_id = pickup_extra_places.application_id);
alter table pickup_extra_places
	alter column on_date set not null,
	drop constraint pickup_extra_places_pkey,
	add primary key (application_id, quota_group, on_date);
