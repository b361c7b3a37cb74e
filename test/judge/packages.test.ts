/** Commands that upgrade the packages of a host, and those that only look like it. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { upgradesPackages } from '../../src/judge/packages.js';

const packages = suite('packages');

packages('options, paths and shells between do not matter', () => {
  for (const command of [
    'apt upgrade',
    'apt-get -y upgrade',
    'sudo apt-get -o Dpkg::Options::=--force-confold -y dist-upgrade',
    'apt full-upgrade',
    'apt-get update && apt-get upgrade -y',
    'dnf -y update',
    'yum update --security',
    'zypper --non-interactive up',
    'unattended-upgrade',
    '/usr/bin/unattended-upgrade -v',
    "ssh node 'sudo apt-get -y full-upgrade'",
    'bash -c "apt-get upgrade"',
    'apt-get install --only-upgrade systemd',
    'dnf install -y systemd-252.4',
  ])
    assert.ok(upgradesPackages(command), command);
});

packages('lists that are read anew, and other commands, are none', () => {
  for (const command of [
    '',
    'apt-get update',
    'apt update; kubeadm upgrade node',
    'apt-get install -y kubelet=1.30.2-1.1',
    'kubeadm upgrade apply v1.30.2',
    'systemctl stop unattended-upgrades',
    'yum check-update',
    './patch-firmware.sh',
  ])
    assert.not(upgradesPackages(command), command);
});

packages.run();
