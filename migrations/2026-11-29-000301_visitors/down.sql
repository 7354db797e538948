update persons set persona = null where persona like 'visitor:%';
