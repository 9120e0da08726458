import type { PracticeWords } from './practice-words.ts';

/** How people speak of the hardening practices of IoT SMM 1.2. */
export const hardeningWords: Readonly<Record<string, PracticeWords>> = {
  'vulnerability-assessment': {
    telling: `
      vulnerability, vulnerabilities, vulnerable, vulnerability scan, cve, cves, cvss, severity score, nvd, public database, database of vulnerabilities, weakness, weaknesses, weak spot, weak spots, weak point,
      weak points, security hole, security holes, hole, holes, loophole, security gap, flaw, flaws, bug bounty, bug, bugs, exploit, exploitable, zero day, zero-day, log4j, heartbleed, security advisory, advisories,
      security bulletin, security bulletins, security notice, affected, whether we are affected, affected by, are we affected, scan, scans, scanned, scanning, nessus, nmap, port scan, active scan, passive scan,
      penetration test, pen test, pentest, pen tester, pentester, pentesters, red team, ethical hacker, white hat, test lab, break into, tried to break, try to break, security test, security testing, security tests,
      fuzzing, fuzz, code review, static analysis, source code, researcher, researchers, security researcher, university, student, thesis, conference, coordinated disclosure, responsible disclosure, disclosure,
      disclose, report a vulnerability, report a hole, reported to us, security contact, tell us about a hole, test rig, rig, testbed, demo unit, technical assessment, security review, security assessment,
      security check, health check, weak password found, hard-coded, hardcoded, hard-coded password, default config found, insecure, misconfiguration, root cause of, same mistake, same mistakes, list of findings,
      open findings, follow up, followed until closed, closed out, triage, rate, rated, prioritise, prioritisation, sorted by, pen-test, pen testing, penetration, testers, tester, security tester, hacker hired,
      hired hacker, hired hackers, white-hat, friendly hacker, challenge us, try to get in, tried to get in, tries to get in, get in within minutes, got in, got into, gets into our, in ten minutes, within minutes,
      broke in from, hacked into, hacked it, wrote to us, mailed us that, told us about a flaw, told us our, reported a flaw, reported a hole, reported a bug, report bugs, bug report, bug reports, security mailbox,
      security.txt, disclosure policy, bounty, reward for, ctf, hackathon, black hat conference, defcon, talk at a conference, video of a hack, youtube video, proof of concept, poc, exploit code,
      default password found, open ports found, known vulnerability, known vulnerabilities, known weaknesses, known weakness, known flaw, known flaws, known bug, known bugs, known problem, known problems,
      known issue, known issues, unknown weaknesses, unpatched weaknesses, weak points found, weaknesses found, audit of the code, look at the code, code audit, technical audit, security audit of,
      inspection of the code, reverse engineer, reverse engineering, take apart, took apart, taken apart, teardown, fine comb, fine-tooth comb, thoroughly examined, thorough check, check-up, mot for security,
      tested for security, never tested, never been tested, not tested, nobody tested, untested, tested by, tested once, independent test, independent testers, lab test, accredited lab, test house, test report,
      test reports, report with, red marks, red findings, critical findings, high findings, top findings, list of weaknesses, weakness list, weaknesses are listed, to-do list of, remediation list, open issues,
      open points, tracked until, until closed, closing weaknesses, not closed, never closed, still open, remain open, severity, severity of, how bad, how severe, score of nine, high score, critical rating,
      rating of weaknesses, rate weaknesses, effect on the process, what it would mean, means for us, relevant for us, whether it concerns us, concerns us, does it concern, do we have it, whether ours,
      which of ours, which products, compare with our list, matched against, cross-check with inventory, component list against, software composition, dependency check, dependency scanner, cert-bund advisory,
      ics-cert, vendor advisory, vendor's advisory, security page of the vendor, exposed devices, exposed to the internet, reachable from internet, on the internet, public address, public addresses,
      search engine for devices, hackable, easy to hack, easily hacked, can be hacked, could be hacked, crash it, crashes, freezes when, hangs when, malformed, overload test, stress test, root causes,
      learning from flaws, design flaw, design flaws, programming error, programming errors, coding error, sloppy code, spaghetti code, old library, outdated library, outdated component, legacy code
    `,
    usual: `
      test, tested, tests, testing, check for, checked for, look for, looked for, looking for, search for, examine, examined, examination, assess, assessed, assessment, expert, experts, outside experts, consultant,
      external tester, old version, outdated software, unsupported, component, components, library, libraries, crashed, crash, crashes when, web page, web interface, interface open, internet-facing,
      reachable from the internet, shodan, database, discover, discovered, found by, customer found, hole in, mistake, mistakes, error in, brake, justify, weak, insecurity, unsafe, defect, defects, error, errors,
      fault in the design, inspect, inspected for, review by, outside review, reviewed by experts, specialist, specialists, specialist firm, university project, semester, internship, methodology, method, coverage,
      covered, scope of the test, yearly test, annual test, repeat, repeated, retest, retested, whole fleet affected, affected devices, affected products, scanner, findings, finding
    `,
    faint: `
      once, year, whether, found, find, systems, open, line, try, office, know, product, products, design, report, result, results, tool, tools, gap, gaps, find out, laptop, demonstrated
    `,
    against: `
      hole in the fence, testing the update, test bench, patch, incident, recovery test, restore, tested copies, fire test, alarms, backup, exercise, drill
    `,
  },
  'patch-management': {
    telling: `
      patch, patches, patched, patching, unpatched, patch day, patch tuesday, hotfix, fix, fixes, bug fix, security fix, critical fix, update, updates, updated, updating, software update, firmware update,
      security update, over the air, over-the-air, ota, upgrade, upgrades, upgraded, upgrading, firmware, new firmware, new release, new releases, new version, newest version, latest version, latest,
      current version, which version, old version, outdated version, service pack, windows xp, windows 7, windows server, windows, old operating system, operating system, no longer supported, unsupported,
      out of support, end of support, no more updates, never updated, never been updated, can't be updated, cannot be updated, can't update, can't be touched, can't be patched, cannot be patched, download,
      downloads, installed at, installing, installation fails, reboot needed, restart needed, roll out, rolled out, rolling out, rollout, roll-out, in waves, in stages, staged, pilot group, canary, bricked, brick,
      bricking, fall back to, failed update, update fails, update failed, halfway, interruption during, maintenance window, maintenance windows, downtime for, shutdown, annual shutdown, turnaround, outage window,
      planned stop, planned standstill, standstill for, stop the line for, stop production for, when can we have, slot, night update, overnight, warranty, voids the warranty, revalidate, validated system,
      recertify after update, tested first, test bench, staging, try it on one, tried first, virtual patch, compensating, compensating measure, box in front, isolate instead, workaround, click later, later button,
      postpone, postponed, deferred, backlog, overdue, within thirty days, within days, update process, update run, update day, update night, update weekend, security updates, automatic updates, auto update,
      auto-update, updates itself, update themselves, renew themselves, renews itself, pushes updates, pushed updates, push an update, pushed out, pull updates, manual update, updates by hand, update by hand, flash,
      flashed, flashing, reflash, reflashed, reflashing, burn new firmware, firmware version, firmware versions, old firmware, firmware from, software release, software releases, every release, each release,
      skip releases, skip updates, skip versions, skips, release cycle, release calendar, builds, new build, new builds, build, nightly build, beta, beta version, hot fix, bugfix, bugfixes, service release,
      maintenance release, maintenance stop, maintenance weekend, planned maintenance, planned outage, planned shutdown, stop the plant for, stop the plant to, stop the line to, stopping the line for,
      stop production to, when the plant stops, when the line stops, when the train is in the depot, in the depot, next service, at the next service, at service, during service, with the next service, garage visit,
      in the garage, dry dock, in port, out of season, between harvests, winter break, school holidays, summer closure, christmas, easter, night shift window, two-hour window, window of, approval for the update,
      approve the update, approved for installation, vendor approval, vendor-approved, released by the vendor, vendor has not released, waiting for the vendor, vendor takes months, vendor never, vendor no longer,
      maker no longer, no longer maintained, no longer updated, not maintained any more, abandoned, unmaintained, end-of-life, eol, frozen software, frozen version, never change a running system, running system,
      never touch, don't touch, do not touch, leave it alone, works so leave, if it ain't broke, if it's not broken, not broken, breaks after, broke after, broken by the update, after the update,
      after the last update, since the update, since the last update, since the upgrade, update went wrong, updates go wrong, update broke, broke everything, dead after, failed halfway, stuck at,
      stuck in the middle, power cut during, connection lost during, mid-update, roll back the update, rollback of, back to the old version, go back to the old, old release, previous release, downgrade, downgraded,
      five per cent, ten per cent, percentage of devices, per cent of, in batches, batch by batch, ring by ring, group by group, phased, phase by phase, one at a time, first the test, test first, test before,
      tested before release, try it on, tried it on, on one machine first, one device first, pilot devices, pilot site, test fleet, test vehicles, test vehicle, digital twin test, simulate the update,
      verify the update, signed update, signed firmware, where the update comes from, origin of the update, update server, update file, update package, package, download fails, data volume, mobile data,
      too slow to download, bandwidth for updates, by boat, by helicopter, climb up to update, drive to each, visit each device, visit every device, every device by hand, thousands of devices to, time to patch,
      days to patch, patch level, patch status, patch state, patch list, patch report, missing patches, missing updates, behind on, lag behind, lags behind, years behind, versions behind, up to date, up-to-date,
      not up to date, out-of-date software, current software, current firmware, latest firmware, latest software, exemption from patching, exception list for patches, shielded, shielding, put behind a,
      firewall in front, network protection instead, instead of a patch, instead of updating, replace instead
    `,
    usual: `
      version, versions, software, release, releases, install, installed, installs, installation, supplier brings, stick, supplier engineer, vendor engineer, outdated, legacy, window, restart, reboot, package,
      image, signed image, bench, trial, series, one unit, wave, delay, missing, fleet, all devices, every device, remotely, service visit, service interval, workshop visit, dealer visit, recall, winter shutdown,
      support, supported, newer, newest, latest, obsolete, modern, deadline for fixes, urgent fixes, repair software, renew, renews, renewed, renewal, replaced software, load new, transfer software, queue,
      months until, until it is installed, until installed, weeks later, reboots after, restarts, forced restart, interrupts, interrupting, disturb production, disturbs, life and death, critical ones, only critical,
      important ones, only the important, day one, first day, version is on, interrupted
    `,
    faint: `
      machine, machines, run, running, time, still, maker, vendor, operations, check, hours, stop, stopped, wait, waits, waiting, old, older, oldest, touch, touched, remain, load, loaded, days, months, life
    `,
    against: `
      change board, up to date list, news update, update the list, software bill, backup, emergency stop, virus, incident, fire, telephone, report, log, logs
    `,
  },
  'monitoring-practice': {
    telling: `
      monitor, monitors, monitored, monitoring, unmonitored, watch, watched, watching, watches, observe, observation, supervise, supervision, surveillance of network, log, logs, logged, logging, log file, log files,
      logfile, event log, audit log, audit trail, journal, syslog, siem, soc, security operations centre, ids, intrusion detection, sensor on the network, network tap, netflow, anomaly, anomalies, anomaly detection,
      abnormal, unusual, unusual traffic, strange traffic, odd, odd behaviour, strange behaviour, behaves strangely, normal behaviour, normal traffic, looks normal, what normal, what is normal, out of the ordinary,
      pattern, patterns, baseline traffic, deviation, deviates, deviations, plausibility, plausible, implausible, alarms, alarm flood, too many alarms, false alarm, false alarms, false positive, false positives,
      alert, alerts us, goes red, red light, dashboard, control room screen, raise a flag, raises a flag, flag, flagged, notice, noticed, notices, would we notice, would not notice, wouldn't notice, never notice,
      nobody notices, unnoticed, go unnoticed, undetected, detect, detects, detected, detection, see it, see on monday, blind, blind spot, blind spots, no visibility, visibility, can't see what, time stamp,
      timestamps, timestamp, clock, clocks, synchronised, ntp, overwritten, retention of logs, round the clock, around the clock, 24/7, unmanned, nobody looks, no one looks, look through, reconstruct, reconstructed,
      reconstruction, who pressed, what happened when, timeline, correlate, correlated, correlation, trend, trends, would notice, did not notice, didn't notice, noticed only, only noticed, noticed by chance,
      by chance, by accident we saw, by coincidence, found out weeks later, found out months later, weeks later, months later, for weeks, weeks before, had been, without anyone noticing, without us noticing,
      no one noticed, nobody noticed, nobody saw, no one saw, nobody would see, invisible, unseen, not visible, don't see, do not see, can't see, cannot see, see nothing, sees nothing, hear nothing, eyes on,
      keep an eye on, keeps an eye on, glance, glances, glance at, look at the curves, curve, curves, graph, graphs, chart, charts, plot, histogram, statistics of traffic, gut, instinct, old hands notice,
      experienced operator notices, drivers notice, nurses notice, farmer notices, operator notices, customers notice, customer complaints, complaints, smell something, strange noise, noise, funny noise,
      sounds different, looks different, looks odd, looks strange, behaves differently, behaves oddly, behaves like, differently from the rest, different from the others, out of line, outlier, outliers, spikes,
      spike, peak, peaks, dip, drops suddenly, sudden, suddenly, creeping, slowly changing, slow drift, a litre here, little by little, bit by bit, bill higher, higher bill, consumption rises, consumption too high,
      temperature rises, warning light, blinking, blinks, blink, lamp, lamps, beep, beeps, beeping, buzzer, sms alarm, text message alarm, push notification, nudge, nudges, nudged, notify us when, notifies,
      tells us when, tell us when, tells us if, lets us know, let us know when, wake me, wakes, wake up, pager, night watch, night-time, nobody at night, no one at night, out of hours, holiday period, after hours,
      control centre sees, control centre watches, watch the screens, watching the screens, look at the screens, looks at the screens, check the logs, checks the logs, checking logs, read the logs, reads the logs,
      reading logs, nobody reads the logs, no one reads, logs nobody, logs are, log entries, logbook, shift book, black box recorder, flight recorder, event recorder, trace, traces of use, records of use,
      who did what, who did what when, what was done when, when was what, after the fact, afterwards find out, reconstruct what, sequence of events, order of events, wrong time, clock wrong, clocks wrong,
      clock drift, time synchronisation, not synchronised, overwritten after, deleted after a day, too short history, history of alarms, alarm history, alarm list, alarm page, alarm messages, acknowledge,
      acknowledged, click away, clicked away, muted, mute, silenced, nuisance alarm, nuisance alarms, alarm fatigue, too many messages, thousands of messages, hundreds of alarms, cry wolf, false alert, false alerts,
      tune the alarms, alarm threshold, probe, probes, sensor network, mirror port, span port, sniffer in the network, traffic analysis, connection list, new connections, unknown connection, unknown connections,
      unexpected connection, unexpected connections, unexpected traffic, talks to, phones home, phone home, data volume rises, night traffic, login attempts, failed logins, wrong passwords entered, antivirus alerts,
      virus scanner alerts, central log, central logging, log server, log collector, collected centrally, analyst, analysts, monitoring centre, monitoring service, soc service, use cases, detection rules,
      rules for alarms
    `,
    usual: `
      event, events, record, records, recorded, recording of, look at, looks at, looking at, check the screen, compare with neighbours, match, mismatch, hear, hears, listen, smell, feel, strange, suspicious, normal,
      behaviour, behave, traffic, network traffic, night, monday, shift, control room, sleep, sleeping, battery sensor, silent, no sign of life, heartbeat, calls home, offline, usage, review, signature, central,
      centrally, collected, collect, hooked up, connected to, initials, evaluate, read, early warning from the system, indicator lamp, gauge, gauges, meter reading, meter readings, rest of the fleet,
      others in the fleet, same type behave, expected value, unexpected, limits exceeded, exceed, exceeded, threshold value, normal day, normal night, normally, typical, typically, seasonal pattern, coffee, rounds,
      daily, every morning, each morning, every shift, each shift, every hour, hourly, weekly look, look, looks, screens, alarm, weekends, screen, at night, weekend
    `,
    faint: `
      show, see, time, day, look, red, green, something, hours, reading, readings, value, neighbours, temperature, level, levels, pressure, flow, lights, count, counts, command, commands, expected, range, season
    `,
    against: `
      evening news, news, burglar alarm, fire alarm, log in, log on, alarm limit, patient monitor, pump settings, watchman, call, phone, patch, keep watch on suppliers, follow the news, alarm company, who to call,
      switch off its alarm, notice period
    `,
  },
  'situation-awareness-and-information-sharing-practice': {
    telling: `
      isac, cert, national cert, csirt, national centre, sector group, industry group, working group of, industry association, association, trade association, trade press, magazine, newsletter, mailing list,
      bulletin, bulletins, advisory, advisories, warn others, warn each other, early warning, alert, alerts, alert from, evening news, in the news, newspaper, television, media, social media, linkedin, chat group,
      signal group, grapevine, word of mouth, rumour, rumours, heard from, hear from, hear of, hear about, heard about, learn about, learn of, learn from others, learned from, colleague from, colleagues from, peers,
      peer, other companies, other utilities, other hospitals, other mines, other farms, other operators, other sites, neighbouring company, competitors tell, fellow, information sharing, exchange of experience,
      experience exchange, roundtable, round table, regulars' table, meet up, community, forum, threat intelligence, threat intel, intelligence, intelligence feed, threat feed, indicators of compromise, ioc,
      traffic light protocol, tlp, anonymised cases, anonymous report, lessons from others, happened to others, happened to us, what happened to us, what happened at, happened elsewhere, happened at, hit us,
      been hit, hit by, same gang, same trick, gang, campaign, wave of attacks, police told us, authority told us, pass on, passes on, pass it on, passed on, forward, forwards, forwarded, tell others,
      tell each other, telling each other, nobody told us, told nobody, keep quiet, keeps quiet, hush, hushed up, silence, shame, ashamed, embarrassing, lawyers won't, non-disclosure, nda, secrecy, tip, tips,
      tip-off, know before others, situation picture, situational awareness, threat landscape report, subscription to alerts, follow the news, follow news, keep up with, read about it, reads about it, read in the,
      read it in, heard it from, heard it on, hear it on, on the radio, on tv, on television, on the internet forum, forums, blog, blogs, podcast, youtube, twitter, tweet, conference talk, trade fair, fair,
      exhibition, congress, user group, users' group, user meeting, customer day, over a beer, over lunch, over coffee with, in the pub, pub, at the bar, behind closed doors, chatham house, off the record,
      in confidence, confidentially told, told in confidence, what really happened, happened there, happened next door, happened down the road, had it in, had it too, had the same, had the same thing,
      same thing happened, same attack, similar attack, copycat, it hit, hit the neighbours, hit the competitor, hit another, struck, was hit, were hit, got hit, gets hit, victim, victims, affected companies,
      others affected, others in the field, others in the industry, others in the sector, others like us, companies like ours, firms like ours, plants like ours, farms like ours, in our line of business,
      in our trade, in our field, in our sector, in our industry, colleagues in other, colleagues at other, sister, affiliate, affiliates, subsidiaries, group headquarters told, other plants of the group,
      other depots, other branches, other shops, other ports, other airports, other railways, other carriers, other manufacturers, other suppliers told, other countries, neighbouring port, neighbouring plant,
      neighbouring utility, neighbouring farm, neighbouring town, neighbouring, next village, next town, next valley, along the coast, along the river, upstream, downstream neighbour, chamber of commerce,
      farmers' union, cooperative, co-op, guild, federation, umbrella organisation, industry body, sector body, national agency, cyber agency, bsi, ncsc, cisa, enisa, e-isac, water-isac, auto-isac, h-isac,
      intelligence service, secret service, police, police warning, police circular, police tell, police told, police bulletin, circular, circulars, flash message, flash report, weekly digest, digest, briefing,
      briefings, threat briefing, morning briefing, lagebild, situation report, situation reports, weather report for cyber, threat level, alert level, heads-up, heads up, give us a heads-up, word gets round,
      word spreads, spread the news, news spreads, news travels, passed down, passed along, trickles down, trickle down, reaches the shop floor, reach the shop floor, reach the people, reach the crews,
      reach the drivers, get to the people, gets to the people, gets to the crews, to the crews, to the drivers, to the wards, in their language, in plain language, in a form they can use, form they can use,
      nobody translates, translate for, too much information, information overload, flood of mails, spam of warnings, unread, nobody reads them, filter the news, sift, sifting, relevant to us,
      relevant for us or not, does it apply to us, act on warnings, act on it, what to do with a warning, contribute, contributes, contributing, contribution, give back, give and take, take without giving,
      only listen, free rider, trust each other, trusted circle, trust circle, trusted group, circle of, network of colleagues, network of peers, secret from competitors, competitors must not know, bad press,
      loss of face, lose face, afraid to tell, afraid of telling, fear of telling, not allowed to talk, may not talk, don't talk about, nobody talks, no one talks, not talk about, talk about it openly, honest about,
      transparent about incidents, antitrust, cartel law
    `,
    usual: `
      other, others, others in, partner, partners, neighbour, neighbours, authority, authorities, police, competitor, competitors, industry, sector, national, valley, elsewhere, abroad, group, groups, member,
      members, membership, belong, meeting, meetings, in touch, network of people, informal, informally, inform, informed, information, inform each other, tell, told, telling, ring, rings, hotline, call each other,
      mailbox, reading about, publish, published, publicity, language, plain words, plain language, too technical, translate, english, in time, within an hour, spread the word, dealers, mother company,
      parent company, sister company, sister plant, feed, bulletin board, friend, friends, acquaintance, acquaintances, former colleague, retired colleagues tell, gossip, anecdote, report of others, reports from,
      annual report, press, journalists, informant, insider tip, got to know, came to know, find out from, told by, told me, told us, tells us, tell the others, tell other, tell everybody, let others know,
      let the others know, others know, airport, baggage, community of, common picture, world, worldwide, global, international contacts, news, warnings, warned, warning, warn, shared with others,
      exchange information, share information
    `,
    faint: `
      hear, hears, learn, know, happen, happened, other, each, first, everyone, everyone else, case, cases, people, outside, region, regional, local, contact, contacts, mail, read, reads, share, shared, attack,
      attacks
    `,
    against: `
      share a login, share a password, same login, hear the compressor, share of, data sharing, share data, press release, share one, sounds, press the button, group of devices, customer data, neighbouring tank,
      report to authority within, reporting duty, incident report, other vendor
    `,
  },
  'event-detection-and-response-plan': {
    telling: `
      incident, incidents, security incident, incident response, incident plan, response plan, response team, incident handling, incident manager, emergency plan, alarm plan, playbook, playbooks, runbook, runbooks,
      procedure in case, in case of attack, in case of, in an attack, during an attack, under attack, when we're attacked, if we're attacked, if we are hacked, if something happens, when something happens,
      when it happens, something looks, looks fishy, fishy, suspicious, suspicion, on suspicion, suspect, suspected, who to call, whom to call, who do i call, call whom, who calls whom, whom to inform, who to tell,
      who we call, phone number, phone list, call list, contact list, emergency number, emergency contact, hotline number, on call, on-call, duty manager, duty officer, crisis team, crisis management, crisis staff,
      crisis room, war room, escalate, escalation, escalated, escalation path, take over, takes over, takes command, command chain, chain of command, who decides in an incident, three in the morning, at 3 am,
      middle of the night, drill, drills, tabletop, table-top, simulation, simulate an attack, simulated attack, practise, practised, practising, rehearse, rehearsal, played through, play through, walk through,
      dry run, unannounced, ransomware, malware, virus, worm, infection, infected, hacked, got hacked, was hacked, cyber attack or, attack or, attack or fault, fault or attack, technical fault or, defect or attack,
      false alarm or real, real attack, isolate, isolated, isolation, disconnect, disconnects, disconnected, pull the plug on, unplug, unplugged, quarantine, shut down immediately, stop everything, reboots,
      restart it first, first step, first steps, first aid, what to do, what do i do, what not to touch, mustn't touch, not touch, evidence preserved, preserve evidence, traces, forensic, forensics, investigator,
      investigators, press, press release, press office, spokesperson, statement to the press, inform the public, public statement, inform customers, inform the authorities, inform police, police, who says what,
      communication plan, different stories, debrief, after the incident, post mortem, lessons from the incident, classify events, severity of incident, what to do when, what to do if, what do we do,
      what would we do, what should i do, wouldn't know what, don't know what to do, nobody knew what, nobody knew who, nobody knew if, no one knew who, no one knew what, knew what to do, knows what to do,
      knows whom, knew whom, who rings whom, rings whom, ring whom, who phones whom, who speaks, who may speak, allowed to speak, speak to the press, speak to reporters, reporter, reporters, journalist at the gate,
      at the gate, tv crew, social media storm, statement, holding statement, spokesman, spokeswoman, laminated, laminated card, laminated sheet, emergency card, pocket card, checklist for, checklist in case,
      red folder, red button, big red button, panic button, emergency stop by, stop it or not, switch off or not, going to switch off, switch off a, switch it off, turn it off, shut it off, pull the network cable,
      cut the connection, cut off the network, cut off from, kill the connection, block the connection, take offline, taken offline, took offline, take it off the network, island mode, islanding, lock down,
      lockdown, evacuate, evacuated, ambulance diversion, divert, diverted, diversion, close the shop, send people home, send everyone home, stop trains, stop all, halt all, all hands, crisis call, conference call,
      bridge call, meet in the, situation room, command post, incident commander, incident leader, emergency leader, head of crisis, authority to stop, authority to decide, who may stop, who may decide,
      who may switch, who is allowed to stop, may stop the plant, dare to, dares to, nobody dares, i'm alone, alone on shift, alone at night, alone in the control room, nobody reachable, not reachable,
      can't reach anyone, cannot reach anyone, couldn't reach, no one answers, nobody answers, nobody picks up, voicemail, phone list outdated, outdated phone list, numbers on the wall, on the wall,
      next to the phone, by the phone, help line, whom we inform, informed too late, told too late, too late, took hours to, took days to, took us, days to agree, hours to decide, slow to react, react too late,
      react fast, reaction time, response time, time to react, minutes count, every minute counts, first hour, first hours, golden hour, first responder, first responders, fire brigade, thw, police came,
      call the police, report to the police, file a complaint with the police, secure evidence, secure the evidence, evidence destroyed, evidence gone, copy the disk first, image the disk, untouched,
      leave untouched, don't switch off, do not switch off, don't reboot, before rebooting, rebooted, restarted it, restarted, treat as a fault, treated as a fault, treated as fault, ordinary fault, glitch,
      glitches, mistook, mistaken, took it for, thought it was, thought it's a fault, bad sensor, loose contact, hacker or, sabotage or, attack at all, is it an attack, was it an attack, whether it's an attack,
      whether it is an attack, tell an attack from, distinguish, distinguish between a fault, suspicious mail, suspicious email, suspicious message, phishing mail, clicked on, clicked a link, strange message,
      ransom note, ransom message, blackmail letter, encrypted files, files encrypted, screens locked, locked screens, screens went, virus alarm, trojan, cryptolocker, wannacry, notpetya, fire drill,
      like a fire drill, mock, mock attack, dress rehearsal, trial run, trial alarm, role play, role-play, war gaming, exercise with, exercise once, last exercise, never practised, never exercised, never rehearsed,
      never tried the plan, plan in the drawer, plan on the shelf, binder with plans, nobody has read the plan, nobody knows the plan, plan nobody knows, plan exists, plan is outdated, plan is old, plan for cyber,
      cyber plan, plan for hacker attacks, no plan for, no plan b, we improvise, improvise, improvised, improvising, ad-libbed, muddle through, headless chickens, headless, panicked, calm, keep calm,
      learned from the incident, review after, hot wash, after-action, lessons learned, lesson learned
    `,
    usual: `
      respond, response, react, reaction, reacted, handle, handled, handling, plan for, plan, roster, rota, call, calls, ring, phone, phones, poster, card, instruction, instructions, steps, emergency, urgent,
      crisis, panic, chaos, notify, notified, inform, informed, warned first, alarm, alarms, event, events, attack, decide, who decides, fast, quickly, within, in charge when, shift, night, shift leader, evidence,
      regulator, safe state, ward, worse than, agree that it was, know what to, help desk, helpdesk, because an email says, email says, caller, unknown caller, called in, call out, called out, rang, rings, ringing,
      kettle, sheet, noticeboard, wall, at night, two at night, weekend duty, order of calls, sequence of calls, authorities informed, customers informed, families informed, patients informed, warn the public,
      public warning, boil notice, downgrade to, severity, safety first, side effect of stopping, danger of stopping, worse, exercise, emergency services, exercises, standby duty, exercised
    `,
    faint: `
      first, know, who, happen, happens, touch, together, beforehand, machine, fire, boss, bosses, training, hours, minutes, days, crew, stop, stopping, control room, duty, class, classes
    `,
    against: `
      recovery plan, continuity plan, news, other utilities, learn of, phone app, paired, phone call, take over the company, three year plan, roadmap, work through, restore, backup, exercise of rights, normal plan,
      threat, design, budget
    `,
  },
  'remediation-recovery-and-continuity-of-operations': {
    telling: `
      recover, recovery, recovers, recovered, recovery plan, recovery time, recovery point, rto, rpo, disaster recovery, disaster, restore, restored, restores, restoring, restoration, reinstall, reinstalled,
      rebuild, rebuilt, bring back, brought back, bring it back, back up and running, up and running, running again, back in operation, back to normal, be back, back within, restart, restart after, black start,
      cold start, backup, backups, backed up, back-up, back up, saved image, saved images, disk image, program copy, copy of the program, copies of programs, spare, spares, spare part, spare parts, replacement part,
      replacement unit, replacement controller, reserve, reserve unit, redundant, redundancy, second site, backup site, standby site, failover, fail over, switch over, takes over, hot standby, second data centre,
      both data centres, second line, ups, emergency power, emergency generator, diesel generator, generator, continuity, business continuity, continuity plan, keep running without, keep going without,
      go on without, work without, run without, without the system, without the computer, without it, by hand, manually, manual operation, manual mode, manual fallback, on paper, paper, pen and paper, paper charts,
      paper pad, paper forms, offline, work offline, sell offline, fallback, fall back, degraded, limp home, emergency operation, emergency mode, local operation, local control, on site by hand,
      older colleagues know, only the old, old hands, nobody remembers how, outage, outages, long outage, downtime, down for, was down, were down, stood still, standstill, breakdown, breakdowns, blackout,
      power failure, total loss, burnt, burned down, flood plain, how long it takes, takes weeks, weeks to, days to, hours to, lead time for a replacement, delivery time of spare, could not work, could not produce,
      lost production, cleaned up, clean again, clean state, trustworthy again, reinfected, infected again, again and again, hole was never closed, cause removed, root cause, why it happened,
      so that it doesn't happen again, happen again, insurance after, old way, the old way, old-fashioned way, like in the old days, like in old times, like we used to, as we used to, used to do, like my father,
      like my grandfather, grandfather, wheel, hand wheel, handwheel, crank, hand crank, lever, levers, with a lever, manual valve, manual valves, by muscle, with a torch, by torch, by radio instead, by runner,
      by phone instead, pencil, chalk, chalk board, whiteboard instead, written by hand, handwritten lists, cash only, cash register without, sell for cash, by candle, without electronics, without any electronics,
      without electricity, without power, no power, no electricity, no network, no internet, no connection, no signal, lost connection, loss of connection, loss of power, power is out, power out, power outage,
      network outage, network down, network is down, internet is down, internet down, server down, server is down, system down, system is down, systems down, system is gone, screens go black, went black, go black,
      black screen, everything black, everything stops, everything stood, everything stands still, stands still, at a standstill, came to a halt, grinds to a halt, ground to a halt, lose a day, lost a day,
      lost days, lost a week, days without, weeks without, hours without, a day without, a week without, a month to, would take a month, take a month, take weeks, take days, takes days, took days, takes months,
      months to, how long until, how long before, until we are back, until it's back, until everything, one by one, set up again, set up from scratch, from scratch, start again from, start from zero, set all,
      set again, set them again, set it up again, reprogram them, reprogram all, reconfigure all, replace all, replace everything, new hardware overnight, replace within, spare unit, spare units, spare device,
      spare devices, spare controller, spare controllers, spare part store, spares store, spare machine, stand-by unit, standby unit, reserve pump, reserve line, reserve stock, safety stock, second pump,
      second controller, second unit, duplicate equipment, two of everything, one of everything in reserve, backup generator, backup line, backup link, backup power, backup copy of, backups of the, backup tapes,
      tape, tapes, offsite, off-site, off-site copy, copy in the safe, copy at home, usb copy, program on a stick, only copy, no copy, no copies, no backup, no backups, old backup, backup too old, backup from,
      backup failed, backup works, backup doesn't, does the backup, restore test, restore tests, test restore, tested the backup, try the backup, tried to restore, try to restore, could not restore,
      couldn't restore, restored from, restored within, recovering, recover from, recovered from, get back, getting back, get back to, got back, back to work, back on its feet, back on our feet, back online,
      online again, working again, works again, produce again, producing again, run again, running on, keep running, keeps running, kept running, keep going, kept going, keep working, keeps working, kept working,
      keep the lights on, keep the water flowing, keep milking, keep selling, keep trains moving, carry on, carries on, carried on, go on working, goes on working, still works, still run, still runs, still drive,
      still brake, still open, still sell, work on, limp, limped, reduced operation, half speed, slow mode, minimum operation, minimum service, essential service, essential services, essential functions,
      most important functions, must keep running, must always work, has to run, has to keep running, must not fall out, cannot stop, can't stop, can't wait, cannot wait, animals can't, patients can't, waiting list,
      prioritise restart, which first, who first, first to come back, order of restart, restart order, restart sequence, cold restart, start up again, starting up again, startup procedure, start-up plan,
      clean install, clean copy, clean image, clean system, disinfect, disinfected, wiped and reinstalled, fresh installation, trust it again, trust them again, can be trusted again, check before restart,
      checked before restart, release for operation, released for operation, permission to restart, approve restart, clean up, cleanup, cleaning up after, repair after, damage repaired, fix the cause,
      remove the cause, cause of the, came back, came in again, same way in, hole still open, emergency supply, emergency stock, water tanker, tankers, bottled water, replacement bus, replacement service,
      replacement buses, divert to another site, move production, another plant takes, other plant takes, mutual aid, neighbours help out, help out with spares, loan units, insurance pays, business interruption,
      crisis reserve, resilience, resilient, robustness, autonomy, autonomous operation, buffer tank, hours of reserve, reserve for
    `,
    usual: `
      survive, essential, vital, critical function, must never stop, must not stop, may stop, must still, still work, still drive, without network, without internet, without connection, connection is gone,
      server is gone, lost, loss, die, dies, died, failure, two days, replace, replaced, replacement, copy, copies, saved, tested restore, tried whether, first lines, order of, priority of restart, resume, continue,
      continues, again, emergency, temporary, workaround, hand, hands, older, experienced, storage tank, buffer, robot, machines start, start up, starts up, broke down, break down, breaks down, broken down,
      out of action, out of order, out of service, stopped working, stops working, not working, kaput, burnt out, blown, destroyed, destroyed by, lightning strike, fire destroyed, flood destroyed, wait for parts,
      wait for a part, waiting for parts, delivery takes, weeks delivery, months delivery, specialist comes, technician comes, fly in, flown in, month, months, open by hand, opened the valves, open the valves,
      steer by hand, drive by hand, dose by hand, milk by hand, feed by hand, count by hand, tractor, lamps, lamp, father, years ago, knew how, repair, repaired, repairs
    `,
    faint: `
      back, again, know how, only, run, takes, time, plan, works, working, supply, hours, days, weeks, year, long, fails, fail, failed, laptop, program, last, tried, gone
    `,
    against: `
      spare time, back end, backend, back office, hands in the, come back with news, update, patch, upgrade, on the other hand, second hand, second-hand, used parts, keep data, order equipment, lead time shortest,
      annual shutdown, logs
    `,
  },
};
