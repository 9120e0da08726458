import type { PracticeWords } from './practice-words.ts';

/** How people speak of the enablement practices of IoT SMM 1.2. */
export const enablementWords: Readonly<Record<string, PracticeWords>> = {
  'establishing-and-maintaining-identities': {
    telling: `
      identity, identities, identify, identification, identifier, login, logins, log in, log on, logon, sign-on, sign on, sign in, sign-in, signed in, single sign-on, sso, username, usernames, user name,
      user account, account, accounts, shared account, shared login, same login, generic account, group account, service account, personal account, personal login, own login, one login, one password, password,
      passwords, same password, default password, factory password, standard password, passphrase, passcode, pin, pin code, shared password, password on a sticky note, sticky note, post-it, credential, credentials,
      authenticate, authentication, authenticated, multi-factor, two-factor, 2fa, mfa, biometric, fingerprint, face recognition, badge number, token, smart card, chip card, id card, rfid tag, helmet tag, wristband,
      active directory, ldap, hr system, joiner, joiners, leaver, leavers, left the company, who left, former employee, ex-employee, ex-colleague, newcomer, new employee, new hire, temp, temps, temporary worker,
      agency worker, seasonal worker, onboarding, offboarding, enrol, enrolment, enroll, register the device, registration, device identity, device certificate, certificate per device, client certificate,
      serial number as, mac address, unique key, unique id, same key, pairing, paired, pair, provision, provisioning, deprovision, revoke, revoked, impersonate, impersonation, pretend to be, pretends to be, pretend,
      posing as, pose as, pass itself off, claims to be, clone of a device, fake device, rogue device, unknown device, who it was, who is who, tell who, anonymous user, ghost account, orphan account, orphaned,
      dormant, named user, named users, nameless, anonymous, under one name, in someone else's name, somebody else's, someone else's card, borrow, borrows, borrowed card, borrow a card, lend, lends, lent,
      passes the card, card sharing, one card for all, one chip for all, rfid chip, nfc, key fob, fob, transponder, ear tag, collar id, duplicate id, same id, same number twice, same address twice, two devices with,
      cloned, copied onto, doubles, double entries, twin, mix up, mixed up, confused with, mistaken for, swap identities, masquerade, masquerading, imposter, impostor, stranger device, unknown device appears,
      new device appears, appears as, shows up as, turns up as, reports as, says it is, is it really, really is who, prove who, proof of identity, passport, photo id, driver card, tachograph card, enrolled,
      register users, user registration, first login, initial password, initial credentials, credentials shipped, same credentials, credentials taped, taped to, written on the screen, password written,
      password list, forgotten password, password reset, reset a password, reset passwords, pin of the foreman, foreman's pin, nobody logs out, never log out, logged out, log out, stays logged in, logged in all day,
      logged in as, auto login, autologon, kiosk mode login, retirees, retired colleague still, moved on, changed jobs, students and trainees, visitors' login, guest login, locum, locums, subcontractor's people,
      device name, host name, device number, asset identity, root of trust, birth certificate, factory identity, commissioning of identity, hand over the account, ownership transfer, sold car, sold house,
      new tenant, previous tenant, family account
    `,
    usual: `
      user, users, name, names, badge, badges, card, cards, tag, tags, certificate, certificates, person is really, indeed, genuine, recognise, recognised, real one, individual, individually, personal, shared,
      share one, share, same, everybody uses, everyone uses, the whole crew, whole shift, type in, switch user, gloves, still active, deactivate, disable, delete user, left, leaves, hr, personnel, season, seasonal,
      issue, issued, issues, withdrawn, withdraw, replace device, scrapped, transfer of ownership, previous owner, ex-owner, personal number, employee number, id, ids, unique, person behind, recognise each,
      know for certain, certain that it, sure that it, sure it's, trust that it, belongs to whom, whoever, anybody could be, somebody else, wristbands, names per person, per person, each person, each employee,
      every employee, every user, every driver, every device has, each device has, each device, every machine has, scan a tag, sign with, stamp card
    `,
    faint: `
      open, each, who, system, device, unknown, box, key, person, leave, starts, swap, volunteers
    `,
    against: `
      key person, key figure, user data, user manual, encryption key, private key, keys are stored, name the, master key for the door, door key, payment card, sim card, card brand, card reader, key in the door,
      personal information, personal data, same trick, same thing, bank account, take into account, share information, share what, read from the memory
    `,
  },
  'access-control': {
    telling: `
      access right, access rights, rights, right to, user rights, admin rights, administrator rights, administrator, admin, root, superuser, privilege, privileges, privileged, least privilege, need to know,
      permission, permissions, authorise, authorised, authorisation, unauthorised, entitlement, role based, matrix of roles, access control, access list, allow list, whitelist, access policy, segregation of duties,
      separation of duties, four eyes, four-eyes, two person, two-person, second person, one person alone, alone could, everybody can, everyone can, anybody can, anyone can, everyone is, operator can, operators can,
      may change, can change, allowed to, not allowed, forbidden, only certain people, only engineers, restrict, restricted, restriction, limit who, limited to, lock out, locked out, lockout, block user, override,
      emergency access, break glass, break-glass, bypass, bypassed, without authorisation, without asking, no questions asked, full access, unlimited access, open access, access to everything, remote access,
      remote session, remote desktop, vpn, vpn access, jump host, jump server, approve access, request access, access request, grant, granted, revoke rights, review of rights, rights review, recertify,
      more than needed, too many rights, excess rights, still had access, still has access, still have access, old rights, write access, read only, read-only, who can do what, set point, setpoint, set points,
      change settings of, open the valve, operate remotely, control remotely, from home, from his phone, from the phone, too much power, all-powerful, full control, complete control, control of everything,
      master user, super user, everybody is allowed, everyone is allowed, anyone is allowed, may do, may not do, must not be able, should not be able, shouldn't be able, able to switch, able to change, able to open,
      able to stop, able to start, can switch off, can turn off, can shut, could shut, can stop, could stop, can start pumps, can open, can unlock, can alter, could alter, can delete, could delete, from his tablet,
      from a tablet, from the tablet, from his mobile, from her phone, on his phone, at the push of a button, with one click, one click, wrong button, buttons, button, menu items, hidden menu, locked menu,
      lock the screen, screen lock, locked screen, unlocked screen, unlocked terminal, terminal open, unattended terminal, service menu, maintenance mode access, engineering mode, write protection, write-protected,
      key switch, keyswitch, local/remote, local remote switch, permission to operate, permission for, ask permission, asks permission, needs permission, permission from, approval for access, released by,
      release by the shift, unlocked by, only the shift, only the foreman, only the doctor, only the driver, only the owner, only qualified, nobody else may, no one else may, no business, out of bounds, off limits,
      off-limits, not for, separate accounts for admin, two people, two signatures, both must, second signature, dual control, cross-check, mutual control, conflict of duties, emergency button, emergency user,
      fire brigade access, override key, revoked, withdrawn rights, taken away, take away rights, rights removed, rights expire, rights end, rights follow, moved to another job, change of job, change of role,
      changes department, changed department, transfer to another, internal move, temporary rights, temporary access, time-limited, time limited, for an hour, for a day, for the duration, only during,
      during the shift, outside hours, geofence, within the site, only on site, only locally, whitelisted, allow-listed, refused command, command is refused, commands from, command from, accepts commands, obeys,
      whoever sits, whoever stands, whoever has, anyone on the network, anybody on the network, anyone on wifi, guest wifi, flat network, no separation between networks, vlan, vlans, dmz
    `,
    usual: `
      access, may, must not, only from, only when, allow, allows, let, accept command, command, commands, reach, control, controls, restrict to, function, functions, menu, settings, parameter, alarm limit, limits,
      engineering, supervisor, shift leader, urgent, visitor account, guest, guests, tenant, tenants, family, driver, guest network, segment, segmented, segmentation, firewall, network zone, expire, ends by itself,
      ends automatically, closed again, opened for, temporarily, duty, on duty, both, mode, interlock, permitted, prohibit, prohibited, block, blocked, blocks, denied, deny, locked, unlock, unlocks, supervisor mode,
      operate, operates, switch, turn off, turn on, turns off, shut, adjust, adjusts, adjusting, alter settings, setting, dose, speed, temperature, from outside, from abroad, remotely, remote, vendor login,
      apprentice, janitor, cleaner, cleaners, relatives, patients' relatives, customers may, residents, lodger, who is permitted, which functions, everybody, sessions, roles, session, who may, role
    `,
    faint: `
      open, opens, person, people, operate, operator, operators, right, change, switch, phone, app, talk to, connect, even though, although, stop, start, emergency
    `,
    against: `
      right away, right now, right answer, all right, alright, right price, right to audit, alarm goes, access road, door, fence, limit of risk, data access, role in the plan, is that right, emergency plan,
      in an emergency call
    `,
  },
  'asset-change-and-configuration-management': {
    telling: `
      asset, assets, asset list, asset register, inventory, inventories, list of devices, device list, equipment list, list of equipment, stocktake, cmdb, database of devices, how many devices, how many sensors,
      how many, what we have, what we've got, where they are, where it is installed, installed base, unknown what is, excel list, spreadsheet of devices, serial numbers, barcode, qr code, label, labelled, drawing,
      drawings, plans of the network, network plan, network diagram, topology, as-built, as built, documentation out of date, outdated drawing, out of date, up to date list, configuration, configurations, configure,
      configured, misconfigured, config, config file, settings stored, parameter, parameters, parameterised, setting changed, changed a setting, changes a setting, golden image, baseline, drift, deviation from,
      change management, change process, change request, change board, change approval, change control, change log, change record, moc, management of change, modify, modification, alter, altered, alteration, tweak,
      tweaked, rewire, rewired, reprogram, reprogrammed, rollback, roll back, undo, revert, go back to, previous version, earlier version, version control, versioning, which version, variant, variants,
      without telling, nobody was told, did not tell, shadow it, unregistered, unmanaged, plugs in, plugged in, plug in, connect their own, bring their own, own device, rental, rented, leased, loan, mobile units,
      spare units, decommission, decommissioned, dispose, disposal, scrap, scrapping, retire a device, end of life device, sold old, old devices sold, replaced device, moved device, relocated, go-live,
      acceptance of change, tested before, side effect, side effects, depends on it, interdependency, jumper, dip switch, programming mode, maintenance mode, test mode, don't know what we have,
      do not know what we have, no overview, overview of, lost track, keep track, kept track, tracked in, nobody knows where, nobody knows what, nobody knows how it is, no idea what is installed, what is installed,
      what's installed, what is connected, what's connected, connected without, hooked up without, put in without, installed without, added without, secretly, on the quiet, under the radar, wild devices, stray,
      forgotten device, forgotten devices, found a device, found a modem, discovered a modem, mystery box, unknown box, boxes nobody, device nobody, nobody remembers why, in the drawer, drawer, cupboard full,
      store room full of, boneyard, scrapyard, skip, landfill, recycler, recycling, ebay'd, resold, gave away, given away, donated, sent for repair, repaired and returned, swapped out, exchanged device,
      exchange unit, like for like, asset tag, asset tags, tagged, tag number, nameplate, type plate, version number, versions per, which software, software version of each, hardware revision, revisions, revision,
      wiring, wiring diagram, circuit diagram, schematics, red-lined, redline, marked up drawing, markups, as is, nominal state, target state, actual state, reference state, default settings changed, knob, dial,
      dip switches, jumper setting, override left, bypass left, left in, left on, forgot to switch back, forgot to put back, temporary bridge, temporary fix, provisional, bridged, jumpered, set originally,
      originally set, original setting, original settings, how it was set, how it's set, settings sheet, parameter list, settings list, notebook, logbook of changes, handwritten, change ticket, ticket for,
      work order, work orders, permit for change, pull request, peer review of changes, colleague's look, second look, checked by a colleague, impact of a change, effect of a change, unexpected effects,
      knock-on effects, something else stops, something else broke, broke something else, undo it, put it back, put back, previous settings, earlier settings, old settings, last good, compare program,
      program compare, compare versions, mismatch between, differs from the plan, differs from drawing, deviates from the plan, version mix, mixed versions, fleet mix, model year, options fitted, retrofits,
      retrofitted, retrofit
    `,
    usual: `
      list, lists, counted, count, record, records, register, registered, registry, note down, noted, written down, track, tracked, tracking of devices, find out which, device, devices, unit, units, controller,
      controllers, sensors, equipment, installed, install, installation, swap, swapped, workshop, technician, electrician, setting, settings, option, options, logic, recipe, ladder logic, program, programs,
      sign off, signed off, approve change, announced, compare, compared, actual, tested first, try out, night shift, remove, removed, unused, forgotten, old, modify settings, adjust, adjusted, adjustment,
      adjustments, rebuild of the line, conversion, converted, extension, extended, extends, disconnects for work, replaced without, discovered, registered in, entered in, entry in, spreadsheet, excel, sheet,
      tool crib, warehouse list, fleet list, hire, hired, hired units, contractor installed, retire, retired devices, age of the equipment, oldest, commissioning, changes, affects, change, changed
    `,
    faint: `
      number, new, system, before, test, still, years, check, know, machine, moved, added, adding, connect, connected, replace, replaced, table, map, maps, engineer, told, tell
    `,
    against: `
      change provider, change the rules, rules changed, climate change, change of shift, shift change, change jobs, change password, exchange, patch, update, firmware, backup, price list, risk register,
      list of holes, list of threats, list of firms, tell authority, approved supplier, alarm list, public database, records of commands
    `,
  },
  'physical-protection': {
    telling: `
      physical, physically, fence, fenced, fencing, gate, gates, door, doors, lock, locks, locked, unlocked, padlock, padlocks, key safe, cabinet, cabinets, cupboard, enclosure, housing, housings, kiosk, hut,
      manhole, shaft cover, hatch, server room, plant room, switch room, control cabinet, locked room, open shelf, corridor, basement, roof, mast, wall, barrier, bollard, turnstile, guard, guards, security guard,
      watchman, patrol, patrols, doorman, receptionist, reception, escort, escorted, accompanied, unattended, unobserved, lying around, lies around, camera, cameras, cctv, video surveillance, surveillance camera,
      motion detector, burglar, burglary, burglar alarm, break-in, broken into, break into, intruder, intrusion alarm, trespass, trespasser, theft, stolen, steal, stole, copper thieves, copper theft, vandal,
      vandals, vandalism, graffiti, smash, smashed, crowbar, screwdriver, screws, drill, bolt cutter, tamper, tampering, tamper-proof, tamper switch, tamper seal, tamper evident, seal, seals, sealed, skimmer,
      usb port, open port, exposed port, exposed cable, cut the cable, cable, cables, wiring, antenna, weather, rain, water ingress, flood, flooded, flooding, dust, dusty, dirt, heat, overheated, frost, lightning,
      storm, snow, vibration, corrosion, rust, animals, rats, mice, rodents, cows chew, vegetation, fire, sprinkler, public place, in public, public space, car park, platform, roadside, street, in the field,
      out in the open, in reach, within reach, passers-by, passer-by, anyone can walk, walk in, walk up, walk past, walks in, climb, escape door, emergency exit, fire door, climb over, climbed, climbs,
      jump the fence, ladder, window, windows, skylight, roof hatch, cellar, attic, stairwell, lobby, loading bay, loading dock, car boot, back of a van, out of a van, glove box, hard hat area, site hut, container,
      containers, portacabin, cage, caged, bunker, vault, strong room, locker, lockers, key cabinet, key box, keys lost, lost key, lost keys, spare key, master key, same key for all, key copies, copied key,
      badge reader, badge door, tailgating, tailgate, held the door, propped open, door open, doors open, open door, wedged, wide open, unlocked cabinet, open cabinet, cabinet open, accessible from the street,
      accessible to the public, public access, public road, public path, walkers, hikers, tourists, bathers, kids, children play, teenagers, homeless, squatters, demonstrators, protesters, curious people,
      passengers can reach, customers can reach, shoppers, patients can reach, within arm's reach, out of reach, high up, too low, exposed location, exposed site, isolated site, lonely, remote location,
      middle of nowhere, in the woods, in a field, by the road, roadside cabinet, lake, river bank, underground, tunnel, tunnels, shaft, pit wall, overhead line, bullet holes, shot at, rammed, ran over, run over,
      hit by a truck, fork lift, forklift damage, excavator, digger, cut through a cable, severed cable, cable cut, cable theft, metal thieves, copper, diesel theft, stolen from, was stolen, gets stolen, disappear,
      disappeared, vanish, went missing, gone missing, missing units, soldering iron, pry, pried, prise, prised, torx, screwdriver is enough, hammer, axe, angle grinder, spray paint, sprayed, chewing gum,
      sabotaged the cabinet, opened the case, open the case, opens the case, opened the lid, lid, cover removed, tamper label, tamper contact, contact switch, door contact, door contacts, motion sensor, spotlight,
      floodlights, lighting, alarm system, siren, guard dog, security firm patrol, night patrol, gatehouse, porter, janitor's round, sweltering, degrees, hot, heat in summer, overheats, overheating, freeze,
      freezing, frozen, ice, icing, humidity, moisture, damp, wet, leaking roof, salt, salt water, acid, fumes, ammonia, manure, dung, mud, muddy, grime, oil, chips and oil, shaking, vibrations, birds, wasps,
      martens, termites, insects, spiders, power surges, surge, electromagnetic, interference from welding, earthquake, landslide, avalanche
    `,
    usual: `
      site, sites, room, rooms, outside, outdoors, key, keys, stand, stands, standing, location, reach, hidden, hang, hangs, mounted, shelf, box, entrance, entry, enter, night, alone, nobody there, unmanned,
      damaged, destroyed, broken, round, inspection round, power cut, power supply, generator, solar panel, battery stolen, perimeter, area, premises, yard, garage, barn, shed, field, station, stations,
      vehicle left, parked, spare units, workshop, badge, badges, distance, kilometres, stands open, stand around, leave standing, left standing, left outside, left in the, parking, truck stop, hall, workshop floor,
      shop floor access, screwed, bolted, welded, fixed to, glued, cast in, steel, concrete, glass, plastic housing, waterproof, ip67, sturdy, flimsy, robust, watch over, keeps an eye, passer, walks, walking,
      get in, gets in, anyone can get, anybody can get, exit, fire brigade, evacuation, escape, visitors, remote site, visitor
    `,
    faint: `
      child, children, stranger, anybody, anyone, people, dog, hole, eyes, look, place, damage, building, open, opened, opens, covered, cover
    `,
    against: `
      back door, backdoor, gateway, private key, encryption key, keys are in, key file, key figure, open source, open port on the firewall, data flow, hole in software, power to decide, keyboard,
      unlock the doors of, alarm limit, firewall, road map, virus, cover the cost, insurance cover, in clear
    `,
  },
  'security-model-and-policy-for-data': {
    telling: `
      data owner, owner of data, who owns data, owns the data, data ownership, own the data, whose data, data belongs, belongs to whom, classification, classify, classified, confidential, confidentiality, secret,
      internal, public data, sensitive, sensitivity, sensitive data, personal data, personal information, privacy, private life, private, privacy officer, data protection officer, dpo, anonymise, anonymised,
      pseudonymise, consent, gdpr, data subject, purpose of data, what for, what data, which data, which readings, data category, category of data, categories, kind of data, kinds of data, types of data, retention,
      retain, keep data, keep everything, kept forever, how long we keep, storage period, delete, deleted, deletion, erase after, location data, location record, movement profile, usage profile, consumption data,
      consumption profile, patient data, patient record, health data, customer data, driver data, employee data, video footage, footage, number plates, meter data, load profile, yield data, production data,
      process data, machine data, trade secret, intellectual property, know-how leak, recipe secret, formula, works council, union, data sharing, share data, sharing of data, pass on data, pass data, passes data,
      sell data, selling data, sold data, goes abroad, data goes to, data goes, where data, data ends up, data leaves, leaves the company, third country, big data, combine, combined, put together, combination,
      infer, conclude from, you can see when, at home or not, spy on customers, spying, know about, knows about, found out about, embarrassing, embarrass, integrity requirement, availability requirement,
      must be correct, must never be wrong, critical data, important data, policy for data, data policy, data model, data catalogue, is it a secret, trade secrets, business secret, business secrets,
      confidential or not, how confidential, who may see, who may know, who may have, who gets to see, who is allowed to see, may show, may i show, show to, showing to, give to the, give away data, hand over data,
      hand data, data handed, data given, data to the manufacturer, data to the vendor, data to head office, data to authorities, data to the insurer, what happens with the data, what happens to the data,
      what they do with, what they do with it, do with our data, do with the data, use it against us, used against us, used against, against me, performance of staff, monitor employees, watch employees,
      worker surveillance, staff surveillance, who did how much, productivity data, break times, toilet, whereabouts, where somebody was, where people are, movement of people, tracks people, tracking people,
      tracked by, habits, routine of residents, when people sleep, asleep, in bed, bedroom, living room, voice, conversation, face, faces, blurred, blur, pixelate, gdpr request, right to erasure,
      right to be forgotten, request for deletion, delete request, data minimisation, collect less, too much data, more data than, more than we need, data nobody needs, never used, just in case, piles of data,
      hoard, hoarding, archive, archives, archived, archiving, expiry of data, hold on to, holding on to, how long may, how long we, how long should, how long to keep, years back, after how many,
      time limit for data, kept for, keep for, stored for, deleted after, purge, purged, purpose, purposes, intended use, secondary use, resale, monetise, commercial use, data trading, licence for data,
      data contract, data agreement, data clause, belongs to me, belongs to us, belongs to them, belongs to the farmer, belongs to the driver, belongs to the patient, farmer's data, field data, field maps, yield,
      milk data, herd data, health records, medical records, lab results, diagnosis, occupancy, occupancy data, presence data, consumption, consumption values, consumption figures, load curves, tariff data,
      billing data, recipes, formulas, drawings confidential, production figures, output figures, output data, statistics about, blasting plan, plans of the site, site plans, point list, measurement points,
      which values matter, which values, values matter, matters if wrong, if it were wrong, harm if, if it leaks, if it got out, got out, gets out, falls into the wrong hands, wrong hands, newspapers would,
      publish the data, publication, open data, released sets, aggregate, aggregated, coarse, resolution, fine-grained, granularity, data classes, protection class, protection classes, classes of data,
      classification scheme, data register, data inventory, data map, map of data, flow of data, data flows to, where it goes, where the data goes, where it ends up, server abroad, servers abroad, overseas,
      foreign server
    `,
    usual: `
      data, information, collect, collects, collected, collection, gather, gathers, storage, keep, kept, forever, owner, owns, who may see, shared with, publish, published, resident, residents, patient, patients,
      driver, drivers, household, tenant, employee, location, gps, position, readings, values, measurements, profile, profiles, statistics, analytics, data science, copies, copy for, head office, manufacturer gets,
      confidential to, purpose, reason why we hold, days, months, months old, sensitive information, who knows, who sees, look into our, insight into, collecting, recorded about, recorded, records about, guest,
      guests, shoppers, drivers', passengers, employees, staff data, workers, farmer, policy, policies, rules on, rules for, decide which, which of them, important or not, owner of, salesman, salespeople, marketing,
      advertising, insurer gets, landlord gets, pictures, images, recordings
    `,
    faint: `
      see, know, find out, send, sends, project, need, nice to have, nobody knows, storage, cheap, category, who, share, records, customer, customers, name, names, numbers, address, addresses, figures, image,
      images, read
    `,
    against: `
      encrypt, encrypted, data centre, database down, backup, restore, key, cipher, log in, logs, password, names a, named, company name, share an account, public database, data sheet, threat, bulletin, advisory,
      incident, sector group, alarm, flip, store, signal box
    `,
  },
  'implementation-of-data-protection-controls': {
    telling: `
      encrypt, encrypted, encryption, unencrypted, not encrypted, end-to-end, decrypt, cipher, ciphers, cryptography, cryptographic, crypto, algorithm, scramble, scrambling, plain text, plaintext, clear text,
      cleartext, in clear, in the clear, plain modbus, modbus, tls, ssl, https, http, mqtt, wifi password, vpn tunnel, tunnel, checksum, hash, hashed, signature, signed message, digitally signed, sign messages,
      integrity check, integrity, authentic reading, changed on the way, altered on the way, on the way, in transit, at rest, arrives as sent, manipulated value, tampered data, alteration of data, read along,
      listen in, listening in, eavesdrop, sniff, sniffing, sniffer, intercept, intercepted, scanner can read, radio link, radio traffic, wireless link, bluetooth, zigbee, lora, key management, private key, keys are,
      keys in, encryption key, secret key, key file, hsm, secure element, tpm, security chip, secure chip, key storage, key rotation, rotate keys, rotate the keys, renew certificate, renew the certificates,
      certificate expired, expired certificate, certificates expire, hard-coded key, text file, read from memory, read out memory, memory chip, flash memory, dump, readable, disk, hard disk, encrypted disk,
      drive encryption, wipe, wiped, wiping, erase, erased, overwrite the disk, shred, usb stick, usb sticks, memory stick, thumb drive, sd card, photo of the screen, screenshot, printout, printouts,
      e-mail attachment, dropbox, file share, leak, leaks, leaked, data leak, dlp, masking, copy of the database, nightly copy, second copy, data backup, backup copy, restore data, corrupted data, data loss,
      in plain, plain radio, open radio, open channel, open protocol, no encryption, without encryption, encryption switched off, encryption is off, encryption off, encryption slows, encrypting, encrypts, decrypts,
      cipher suite, aes, rsa, ssh, telnet, ftp, sftp, snmp, opc ua, can bus, profinet, bacnet, knx, wifi key, wpa, wep, wpa2, wi-fi, wlan, walkie-talkie, radio frequency, aerial, antenna and, anyone can listen,
      anybody can listen, anyone can read, anybody can read, overhear, overheard, follow what is said, tap the line, tapped, wiretap, capture traffic, captured traffic, wireshark, record and replay, replayed,
      doctored, altered values, alter values, falsify, falsified, falsification, forged values, manipulated values, manipulate the reading, values on the way, between the sensor and, between sensor and,
      from the sensor to, from the scale to, meter to, end to end, arrive unchanged, unchanged, unaltered, correct on arrival, checked on arrival, plausibility of the message, authenticity of messages,
      message authentication, mac check, crc, digital signature, signatures, signed data, signed readings, sealed data, watermark, secret in the code, secrets in code, keys in the code, key in the code, key on a,
      keys on a, keys on paper, key ceremony, key vault, vault for keys, password vault, password safe, key store, master key, lost the key, loses the key, change the keys, changing keys, new keys, exchange of keys,
      same key in all, same key in every, one key for all devices, shared secret, extract the key, extracted, read out, read out the memory, reading out, debug port, debug interface, jtag, uart, unprotected memory,
      sd cards, memory cards, hard drive, hard drives, ssd, nas, shared drive, file server, shared folder, open folder, share on the network, unprotected file, unprotected files, password-protected file,
      excel with passwords, print, printed, prints, printouts lie, paper copies, copies lie, by e-mail, by email, via email, mail attachments, sent over, sends by, wetransfer, cloud drive, personal cloud,
      google drive, private laptop, private computer, own phone, own phones, personal phone, private mobile, screens visible, screen visible, visible to visitors, looks over the shoulder, privacy screen, burn old,
      burn drives, shredder, shredded, degauss, drill through, destroy drives, destroyed drives, factory reset, reset before, cleared of, remains on the device, remained on, still on it, still readable,
      data corrupted, corrupt, corrupted, garbled, lost data, data lost, data is lost, lost readings, missing values, gaps in the data, raid, mirrored, mirror, replicated, snapshots, tested copies, test the copies,
      too weak, too slow to encrypt, too small to, cpu load, costs battery, costs too much energy, delay too long, milliseconds, real-time requirement, cycle time, bandwidth
    `,
    usual: `
      protect data, protection of data, data protection, secure transmission, transmission, transmit, transmitted, send, sends, sent, traffic, radio, wireless, protocol, protocols, channel, link, connection between,
      database, historian, file, files, copy, copies, stick, chip, memory, secret, secrets, key, keys, certificate, certificates, value changed, wrong value, correct value, trust the reading, trust the value,
      measured is, what arrives, arrives, small devices, too small, too little battery, battery, energy, processing power, performance, too slow, latency, old protocol, default setting, switched on,
      switched off encryption, sign anything, two places, verify, verified, protected, unprotected, protect, protects, secured, secure connection, insecure connection, masked, hide, hidden values, tunnel, adapter,
      converter, serial, serial line, cable line, bus, packet, packets, telegram, telegrams, frame, frames, message, sms, received, receives, receive, arrive, arrived, between, tower, tower to, server to, app to,
      sender, receiver, invoice, scale, scales, weighing
    `,
    faint: `
      read, data, between, cloud, gateway, sensor, message, messages, screen, phone, phones, store, stored, protection, memory, check, safe, drives, signal
    `,
    against: `
      keys of the door, key to the, padlock, sign off, threat, scan, certificate from the authority, certified, memory of people, type approval, news, read the news, radio news, keep the data, traffic jam,
      road traffic, key person, logs are overwritten, fuel
    `,
  },
};
